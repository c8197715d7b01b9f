<#-- The electronic book, XHTML. Called once a file of the book; "part" says which: nav, front, story
     (with "story"), back or sources. -->
<#macro lang code><#if code?has_content && code != language> lang="${code}" xml:lang="${code}"</#if></#macro>
<#macro note p><a class="note" href="sources.xhtml#${p.noteId}">[${p.note}]</a></#macro>
<#macro origin p><span class="outlet"><bdi>${p.outlet}</bdi></span><#if p.timeText?has_content> <time datetime="${p.time}">${p.timeText}</time></#if><#list p.marks as mark> <span class="mark">(${mark.text})</span></#list></#macro>
<#macro also q><#if q.also?has_content>; ${labels["quote.also"]} <#list q.also as o><bdi>${o.outlet}</bdi><#if o.differs> (${labels["quote.differs"]})</#if> <@note o/><#sep>, </#list></#if></#macro>
<#macro words p><span<@lang p.wordsLanguage/>><#list p.parts as part><#if part.kind == "gloss"> <span class="gloss">[${part.text}]</span><#else>${part.text}</#if></#list></span></#macro>
<#macro point p><li id="${p.id}"><p dir="auto"><@words p/> <@note p/><#list p.then as t> <span id="${t.id}"><@words t/> <@note t/></span></#list></p>
<p class="meta"><@origin p/> · ${p.confidenceText}<#if p.differ> · <strong>${p.differText}</strong></#if><#list p.support as s> <@note s/></#list></p></li></#macro>
<#macro titled s><bdi<@lang s.wordsLanguage/>>${s.title?has_content?then(s.title, s.article)}</bdi></#macro>
<#if part == "nav"><#assign heading = labels["contents"]><#elseif part == "story"><#assign heading = story.headline><#elseif part == "sources"><#assign heading = labels["appendix"]><#elseif part == "back"><#assign heading = labels["actors"]><#else><#assign heading = title></#if>
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${direction}">
<head>
<title>${heading}</title>
<link rel="stylesheet" type="text/css" href="book.css"/>
</head>
<body>
<#if part == "nav">
<nav epub:type="toc" id="toc" role="doc-toc">
<h1>${labels["contents"]}</h1>
<ol>
<li><a href="front.xhtml">${title}, ${dateText}</a></li>
<#list stories as s><li><a href="story-${s.number}.xhtml">${s.headline}</a></li>
</#list>
<li><a href="back.xhtml">${labels["actors"]} · ${labels["allsources"]}</a></li>
<#if sources?filter(s -> s.cited)?has_content><li><a href="sources.xhtml">${labels["appendix"]}</a></li></#if>
</ol>
</nav>
<#elseif part == "front">
<p class="edition">${edition} · <time datetime="${date}">${dateText}</time></p>
<h1>${title}</h1>
<p class="meta">${coverage.windowText}<br/>${coverage.articlesText} · ${coverage.outletsText} · ${coverage.storiesText} · ${coverage.skippedText}<#if coverage.failed?has_content> · <strong>${coverage.failedText}</strong></#if></p>
<#if !stories?has_content><h2>${labels["nocoverage"]}</h2><p>${labels["nocoverage.note"]}</p></#if>
<#if bottomLine?has_content><section><h2>${labels["bottomline"]}</h2>
<#list bottomLine as p><p class="bottomline" dir="auto" id="${p.id}"><@words p/> <@note p/></p></#list></section></#if>
<#if keyPoints?has_content><section><h2>${labels["keypoints"]}</h2>
<ol><#list keyPoints as p><@point p/></#list></ol></section></#if>
<#if changes.items?has_content><section><h2>${labels["changes"]}</h2>
<#if changes.sinceText?has_content><p class="meta">${changes.sinceText}</p></#if>
<ul><#list changes.items as c><li><p><strong>${c.kindText}</strong> <#if c.story gt 0><a href="story-${c.story}.xhtml"><bdi>${c.headline}</bdi></a><#else><bdi>${c.headline}</bdi></#if><#if c.outlet?has_content> (<bdi>${c.outlet}</bdi>)</#if></p><#list c.passages as p><p dir="auto" id="${p.id}">${p.text} <@note p/></p></#list></li></#list></ul></section></#if>
<#if watched?has_content><section><h2>${labels["watch"]}</h2>
<#list watched as hit><h3><bdi>${hit.list}</bdi><#if hit.alert> (${labels["watch.alert"]})</#if></h3>
<ul><#list hit.passages as p><li id="${p.id}"><p dir="auto">${p.text} <@note p/></p><p class="meta"><@origin p/></p></li></#list></ul></#list></section></#if>
<#elseif part == "story">
<p class="meta">${story.number} · ${story.articlesText} · ${story.outletsText}<#if changes.since?has_content> · ${story.noveltyText}</#if><#if story.dayText?has_content> · ${story.dayText}</#if></p>
<h1 dir="auto" id="${story.id}"<@lang story.wordsLanguage/>>${story.headline}</h1>
<#if story.keyPoints?has_content><section><h2>${labels["keypoints"]}</h2>
<ul><#list story.keyPoints as p><@point p/></#list></ul></section></#if>
<#if story.actors?has_content><section><h2>${labels["whoswho"]}</h2>
<table><thead><tr><th>${labels["name"]}</th><th>${labels["role"]}</th><th>${labels["type"]}</th><th>${labels["in.articles"]}</th></tr></thead>
<tbody><#list story.actors as a><tr><th><bdi>${a.name}</bdi></th><td><bdi>${a.role}</bdi></td><td>${a.typeText}</td><td>${a.articles}</td></tr></#list></tbody></table>
<#if story.actorsLeftOut gt 0><p class="meta">${labels["actors.more"]?replace("{0}", story.actorsLeftOut)}</p></#if></section></#if>
<#if story.quotes?has_content || story.reported?has_content><section><h2>${labels["said"]}</h2>
<#list story.quotes as q><blockquote dir="auto" id="${q.id}"><p<@lang q.wordsLanguage/>>${q.text} <@note q/></p></blockquote>
<p class="meta"><strong><bdi>${q.speaker}</bdi></strong><#if q.role?has_content>, <bdi>${q.role}</bdi></#if><#if q.viaText?has_content> (${q.viaText})</#if>, <@origin q/><@also q/></p></#list>
<#if story.reported?has_content><aside class="reported"><h3>${labels["reported"]}</h3><p class="meta">${labels["reported.note"]}</p>
<ul><#list story.reported as q><li id="${q.id}"><p><strong><bdi>${q.speaker}</bdi></strong><#if q.role?has_content>, <bdi>${q.role}</bdi></#if><#if q.viaText?has_content> (${q.viaText})</#if><#if q.cue?has_content><#if q.role?has_content>,</#if> <bdi<@lang q.wordsLanguage/>>${q.cue}</bdi></#if><#if !q.cueLeads>:</#if> <bdi<@lang q.wordsLanguage/>>${q.text}</bdi> <@note q/></p><p class="meta"><@origin q/><@also q/></p></li></#list></ul></aside></#if></section></#if>
<#if story.differences?has_content><section><h2>${labels["differ"]}</h2>
<dl><#list story.differences as d><dt><bdi>${d.subject}</bdi></dt><#list d.versions as v><dd id="${v.id}"><bdi>${v.text}</bdi> <@note v/> <span class="meta"><@origin v/></span></dd></#list></#list></dl></section></#if>
<#if story.dated.events?has_content><section><h2>${labels["events"]}</h2>
<dl><#list story.dated.events as e><dt><time datetime="${e.value}">${e.valueText}</time></dt><dd id="${e.id}" dir="auto"><span<@lang e.wordsLanguage/>>${e.text}</span> <@note e/> <span class="meta"><@origin e/></span></dd></#list></dl></section><#elseif story.timeline.events?has_content><section><h2>${labels["timeline"]}</h2>
<ol class="plain"><#list story.timeline.events as e><li><time datetime="${e.time}">${e.timeText}</time> <bdi>${e.outlet}</bdi>: <@titled e/></li></#list></ol></section></#if>
<section><h2>${labels["sources"]}</h2>
<ul><#list story.sources as s><li><@origin s/> <a href="back.xhtml#${s.id}"><@titled s/></a></li></#list></ul><#if story.sourcesMore?has_content><p class="meta">${story.sourcesMore}</p></#if></section>
<#elseif part == "back">
<#if actors?has_content><section><h1>${labels["actors"]}</h1>
<table><thead><tr><th>${labels["name"]}</th><th>${labels["role"]}</th><th>${labels["stories"]}</th><th>${labels["mentions"]}</th></tr></thead>
<tbody><#list actors as a><tr><th><bdi>${a.name}</bdi></th><td><bdi>${a.role}</bdi></td><td><#list a.stories as n><a href="story-${n}.xhtml">${n}</a><#sep> </#list></td><td>${a.mentions}</td></tr></#list></tbody></table>
<#if actorsLeftOut gt 0><p class="meta">${labels["actors.more"]?replace("{0}", actorsLeftOut)}</p></#if></section></#if>
<section><h1>${labels["allsources"]}</h1>
<#if sources?has_content><ol><#list sources as s><li id="${s.id}"><@titled s/><#if s.titleDerived> (${labels["title.derived"]})</#if> <span class="meta"><@origin s/></span><#if s.urlText?has_content><br/><span class="meta"><#if s.url?has_content><a href="${s.url}">${s.urlText}</a><#else>${s.urlText}</#if></span></#if></li></#list></ol></#if><#if sourcesMore?has_content><p class="meta">${sourcesMore}</p></#if></section>
<section><h1>${labels["unread"]}</h1>
<#if coverage.failed?has_content || coverage.skipped?has_content><ul><#list coverage.failed + coverage.skipped as p><li><bdi>${p.where}</bdi>: <bdi>${p.what}</bdi><#if p.todo?has_content>; ${p.todo}</#if></li></#list></ul><#if coverage.unreadMore?has_content><p class="meta">${coverage.unreadMore}</p></#if><#else><p>${labels["unread.none"]}</p></#if></section>
<section><h1>${labels["method"]}</h1><#list method as line><p>${line}</p></#list></section>
<#else>
<h1>${labels["appendix"]}</h1>
<p class="meta">${labels["appendix.note"]}</p>
<#list sources as s><#if s.cited>
<section><h2 dir="auto"<@lang s.wordsLanguage/>>${s.title?has_content?then(s.title, s.article)}</h2>
<p class="meta"><@origin s/></p>
<#list s.paragraphs as paragraph><#if paragraph.gapBefore><p>…</p></#if>
<p dir="auto"<@lang s.wordsLanguage/>><#list paragraph.parts as part><#list part.starts as n><span id="${n.id}"></span></#list><#if part.marked><mark>${part.text}</mark><#else>${part.text}</#if><#list part.ends as n> <#list n.uses as use><a class="note" href="<#if use.story gt 0>story-${use.story}<#else>front</#if>.xhtml#${use.id}">[${n.number}<#if n.uses?size gt 1>${use?counter?lower_abc}</#if>]</a></#list></#list></#list></p>
</#list></section>
</#if></#list>
</#if>
</body>
</html>
