package nightdesk.model;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of an article beside its words. Unknown text is {@code ""}.
 *
 * @param origin where it was read from, relative to the input root, with {@code /} as separator
 * @param outlet who published it
 * @param url its address at the publisher; shown, never fetched
 * @param byline the author as printed
 * @param published when it was published
 * @param language BCP 47 tag
 * @param guid the publisher's own id
 * @param version the publisher's version, 0 if unknown
 * @param status what the publisher says may be done with it
 * @param embargo when it may be shown at the earliest
 */
public record Metadata(
    String origin,
    String outlet,
    String url,
    String byline,
    Optional<OffsetDateTime> published,
    String language,
    String guid,
    int version,
    Status status,
    Optional<OffsetDateTime> embargo) {

  /** Nothing known. */
  public static final Metadata NONE =
      new Metadata("", "", "", "", Optional.empty(), "", "", 0, Status.USABLE, Optional.empty());

  /** The publisher's word on use; the names are those of the contract in lower case. */
  public enum Status {
    USABLE,
    WITHHELD,
    CANCELED,
    CORRECTED
  }

  public Metadata {
    Objects.requireNonNull(origin, "origin must not be null");
    Objects.requireNonNull(outlet, "outlet must not be null");
    Objects.requireNonNull(url, "url must not be null");
    Objects.requireNonNull(byline, "byline must not be null");
    Objects.requireNonNull(published, "published must not be null");
    Objects.requireNonNull(language, "language must not be null");
    Objects.requireNonNull(guid, "guid must not be null");
    Objects.requireNonNull(status, "status must not be null");
    Objects.requireNonNull(embargo, "embargo must not be null");
    if (version < 0) {
      throw new IllegalArgumentException("version must be 0 or more, but is " + version);
    }
  }

  public Metadata withOrigin(String value) {
    return new Metadata(
        value, outlet, url, byline, published, language, guid, version, status, embargo);
  }

  public Metadata withOutlet(String value) {
    return new Metadata(
        origin, value, url, byline, published, language, guid, version, status, embargo);
  }

  public Metadata withUrl(String value) {
    return new Metadata(
        origin, outlet, value, byline, published, language, guid, version, status, embargo);
  }

  public Metadata withByline(String value) {
    return new Metadata(
        origin, outlet, url, value, published, language, guid, version, status, embargo);
  }

  public Metadata withPublished(Optional<OffsetDateTime> value) {
    return new Metadata(
        origin, outlet, url, byline, value, language, guid, version, status, embargo);
  }

  public Metadata withLanguage(String value) {
    return new Metadata(
        origin, outlet, url, byline, published, value, guid, version, status, embargo);
  }

  /** The publisher's id, version and status together, as agency formats give them. */
  public Metadata withRevision(String newGuid, int newVersion, Status newStatus) {
    return new Metadata(
        origin, outlet, url, byline, published, language, newGuid, newVersion, newStatus, embargo);
  }

  public Metadata withEmbargo(Optional<OffsetDateTime> value) {
    return new Metadata(
        origin, outlet, url, byline, published, language, guid, version, status, value);
  }
}
