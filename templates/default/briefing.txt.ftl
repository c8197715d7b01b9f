<#-- The briefing as plain text. A line of this file may be as long as it likes: it is wrapped at 72
     columns, and the lines after the first are set under the text after its mark ("  1. ", "- ",
     "> "). Lines of = or - stay. -->
<#macro origin p>${p.outlet}<#if p.timeText?has_content>, ${p.timeText}</#if><#list p.marks as mark> (${mark.text})</#list></#macro>
<#macro also q><#if q.also?has_content>; ${labels["quote.also"]} <#list q.also as o>${o.outlet}<#if o.differs> (${labels["quote.differs"]})</#if> [${o.note}]<#sep>, </#list></#if></#macro>
<#macro words p><#list p.parts as part><#if part.kind == "gloss"> [${part.text}]<#else>${part.text}</#if></#list></#macro>
========================================================================
${title?upper_case}
${edition}, ${dateText}
${coverage.windowText}
${coverage.articlesText}, ${coverage.outletsText}, ${coverage.storiesText}; ${coverage.skippedText}<#if coverage.failed?has_content>; ${coverage.failedText}</#if>
========================================================================

<#if !stories?has_content>
${labels["nocoverage"]?upper_case}

${labels["nocoverage.note"]}

</#if>
<#if bottomLine?has_content>
${labels["bottomline"]?upper_case}

<#list bottomLine as p>
<@words p/> [${p.note}]

</#list>
</#if>
<#if keyPoints?has_content>
${labels["keypoints"]?upper_case}

<#list keyPoints as p>
${p?counter}. <@words p/> [${p.note}]
   (<@origin p/>; ${p.confidenceText}<#if p.differ>; ${p.differText}</#if><#list p.support as s> [${s.note}]</#list>)
</#list>

</#if>
<#if changes.items?has_content>
${labels["changes"]?upper_case}<#if changes.sinceText?has_content> (${changes.sinceText})</#if>

<#list changes.items as c>
- ${c.kindText}: ${c.headline}<#if c.outlet?has_content> (${c.outlet})</#if>
<#list c.passages as p>
  ${p.text} [${p.note}]
</#list>
</#list>

</#if>
<#if watched?has_content>
${labels["watch"]?upper_case}

<#list watched as hit>
${hit.list}<#if hit.alert> (${labels["watch.alert"]})</#if>
<#list hit.passages as p>
- ${p.text} [${p.note}]
  (<@origin p/>)
</#list>

</#list>
</#if>
<#list stories as story>
------------------------------------------------------------------------
${story.number}. ${story.headline}
   ${story.articlesText}, ${story.outletsText}<#if changes.since?has_content>; ${story.noveltyText}</#if><#if story.dayText?has_content>, ${story.dayText}</#if>

<#list story.keyPoints as p>
- <@words p/> [${p.note}]<#list p.then as t> <@words t/> [${t.note}]</#list>
  (<@origin p/>; ${p.confidenceText}<#if p.differ>; ${p.differText}</#if><#list p.support as s> [${s.note}]</#list>)
<#sep>

</#list>

<#if story.actors?has_content>
${labels["whoswho"]}

<#list story.actors as a>
- ${a.name}<#if a.role?has_content>, ${a.role}</#if> (${a.typeText}; ${labels["in.articles"]}: ${a.articles})
</#list>
<#if story.actorsLeftOut gt 0>
  ${labels["actors.more"]?replace("{0}", story.actorsLeftOut)}
</#if>

</#if>
<#if story.quotes?has_content>
${labels["said"]}

<#list story.quotes as q>
> ${q.text} [${q.note}]
  -- ${q.speaker}<#if q.role?has_content>, ${q.role}</#if><#if q.viaText?has_content> (${q.viaText})</#if> (<@origin q/><@also q/>)

</#list>
</#if>
<#if story.reported?has_content>
${labels["reported"]}

<#list story.reported as q>
- ${q.speaker}<#if q.role?has_content>, ${q.role}</#if><#if q.viaText?has_content> (${q.viaText})</#if><#if q.cue?has_content><#if q.role?has_content>,</#if> ${q.cue}</#if><#if !q.cueLeads>:</#if> ${q.text} [${q.note}]
  (<@origin q/><@also q/>)
</#list>

</#if>
<#if story.differences?has_content>
${labels["differ"]}

<#list story.differences as d>
- ${d.subject}: <#list d.versions as v>${v.text} [${v.note}] (<@origin v/>)<#sep>; </#list>
</#list>

</#if>
<#if story.dated.events?has_content>
${labels["events"]}

<#list story.dated.events as e>
- ${e.valueText}: ${e.text} [${e.note}] (<@origin e/>)
</#list>

<#elseif story.timeline.events?has_content>
${labels["timeline"]}

<#list story.timeline.events as e>
- ${e.timeText}: ${e.outlet}, ${e.title}
</#list>

</#if>
${labels["sources"]}

<#list story.sources as s>
- <@origin s/>: ${s.title?has_content?then(s.title, s.article)}
</#list>
<#if story.sourcesMore?has_content>
- ${story.sourcesMore}
</#if>

</#list>
<#if actors?has_content>
------------------------------------------------------------------------
${labels["actors"]?upper_case}

<#list actors as a>
- ${a.name}<#if a.role?has_content>, ${a.role}</#if> (${a.mentionsText}; ${labels["stories"]}: <#list a.stories as n>${n}<#sep>, </#list>)
</#list>
<#if actorsLeftOut gt 0>
  ${labels["actors.more"]?replace("{0}", actorsLeftOut)}
</#if>

</#if>
------------------------------------------------------------------------
${labels["allsources"]?upper_case}

<#list sources as s>
${s.number}. ${s.title?has_content?then(s.title, s.article)}<#if s.titleDerived> (${labels["title.derived"]})</#if>, <@origin s/>
<#if s.urlText?has_content>
   ${s.urlText}
</#if>
</#list>
<#if sourcesMore?has_content>
- ${sourcesMore}
</#if>

${labels["unread"]?upper_case}

<#list coverage.failed + coverage.skipped as p>
- ${p.where}: ${p.what}<#if p.todo?has_content>; ${p.todo}</#if>
<#else>
${labels["unread.none"]}
</#list>
<#if coverage.unreadMore?has_content>
- ${coverage.unreadMore}
</#if>

${labels["method"]?upper_case}

<#list method as line>
${line}

</#list>
<#assign cited = sources?filter(s -> s.cited)>
<#if cited?has_content>
------------------------------------------------------------------------
${labels["appendix"]?upper_case}

<#list cited as s>
${s.title?has_content?then(s.title, s.article)}
(<@origin s/>)

<#list s.paragraphs as paragraph>
<#if paragraph.gapBefore>
...

</#if>
<#list paragraph.parts as part><#if part.marked>>>${part.text}<<<#else>${part.text}</#if><#list part.ends as n> [${n.number}]</#list></#list>

</#list>
</#list>
</#if>
