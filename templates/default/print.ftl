<#-- What the PDF says, in the small markup of docs/pdf-markup.md; print.css says how it looks. -->
<#macro lang p><#if p.wordsLanguage?has_content && p.wordsLanguage != language> lang="${p.wordsLanguage}"</#if></#macro>
<#macro dir p><#if p.wordsDirection != direction> dir="${p.wordsDirection}"</#if></#macro>
<#macro note p><sup class="note"><a href="#${p.noteId}" title="${labels["note"]?replace("{0}", p.note)}">${p.note}</a></sup></#macro>
<#-- A mark of direction keeps an outlet's Latin name from drawing the figures after it to its side. -->
<#assign rlm><#if direction == "rtl">&#8207;</#if></#assign>
<#macro origin p><strong class="outlet">${p.outlet}</strong><#if p.timeText?has_content> ${rlm}<time datetime="${p.time}">${p.timeText}</time></#if><#list p.marks as mark> <span class="mark">(${mark.text})</span></#list></#macro>
<#macro also q><#if q.also?has_content>; ${labels["quote.also"]} <#list q.also as o><strong class="outlet">${o.outlet}</strong><#if o.differs> (${labels["quote.differs"]})</#if> <@note o/><#sep>, </#list></#if></#macro>
<#macro words p><span<@lang p/>><#list p.parts as part><#if part.kind == "gloss"> <span class="gloss">[${part.text}]</span><#else>${part.text}</#if></#list></span><@note p/></#macro>
<#macro meta p><p class="meta"><@origin p/> · ${p.confidenceText}<#list p.support as s> <@note s/></#list><#if p.differ> · <strong class="alarm">${p.differText}</strong></#if></p></#macro>
<#macro titled s><span<@lang s/>>${s.title?has_content?then(s.title, s.article)}</span></#macro>
<#macro bar share><svg aria-hidden="true" viewBox="0 0 100 6" width="100" height="6"><rect x="0" y="0" width="100" height="6" fill="#e6e6e2"/><rect x="0" y="0" width="${share}" height="6" fill="#0d5063"/></svg></#macro>
<#macro speaker q><strong<#if !q.known> class="unknown"</#if>>${q.speaker}</strong><#if q.role?has_content>, ${q.role}</#if><#if q.viaText?has_content> (${q.viaText})</#if></#macro>
<#assign cited = sources?filter(s -> s.cited)>
<#assign page = labels["page"]?replace("{1}", "{0}")?split("{0}")>
<html xmlns="http://www.w3.org/1999/xhtml" lang="${language}" dir="${direction}">
<head><title>${title}, ${edition}, ${dateText}</title></head>
<body>
<header class="running first"></header>
<header class="running"><div class="left"><p>${edition} · ${dateText}</p></div><div class="right"><p><span class="section"></span></p></div></header>
<footer class="running"><div class="left"><p>${title}</p></div><div class="right"><p>${page[0]}<span class="page"></span>${page[1]}<span class="pages"></span>${page[2]!}</p></div></footer>
<#include "print-front.ftl">
<#if stories?has_content>
<nav class="contents">
<h2>${labels["contents"]}</h2>
<ol>
<#list stories as story>
<li><span class="number">${story.number}</span> <a href="#${story.id}"><span<@lang story/>>${story.headline}</span></a> <span class="leader"></span>&#160;<a class="page-number" href="#${story.id}"></a></li>
</#list>
<#if actors?has_content><li><a href="#actors">${labels["actors"]}</a> <span class="leader"></span>&#160;<a class="page-number" href="#actors"></a></li></#if>
<li><a href="#sources">${labels["allsources"]}</a> <span class="leader"></span>&#160;<a class="page-number" href="#sources"></a></li>
<li><a href="#unread">${labels["unread"]}</a> <span class="leader"></span>&#160;<a class="page-number" href="#unread"></a></li>
<#if cited?has_content><li><a href="#appendix">${labels["appendix"]}</a> <span class="leader"></span>&#160;<a class="page-number" href="#appendix"></a></li></#if>
</ol>
</nav>
</#if>
<#if changes.items?has_content>
<section class="changes">
<h2>${labels["changes"]}</h2>
<#if changes.sinceText?has_content><p class="meta">${changes.sinceText}</p></#if>
<ul>
<#list changes.items as c>
<li><p><strong class="kind">${c.kindText}</strong> <#if c.story gt 0><a href="#story${c.story}">${c.headline}</a><#else>${c.headline}</#if><#if c.outlet?has_content> (${c.outlet})</#if></p><#list c.passages as p><p id="${p.id}"<@dir p/>><span<@lang p/>>${p.text}</span><@note p/></p></#list></li>
</#list>
</ul>
</section>
</#if>
<#if watched?has_content>
<section class="watch">
<h2>${labels["watch"]}</h2>
<#list watched as hit>
<h3 data-outline="none">${hit.list}<#if hit.alert> <span class="alarm">${labels["watch.alert"]}</span></#if></h3>
<ul>
<#list hit.passages as p>
<li id="${p.id}"><p<@dir p/>><span<@lang p/>>${p.text}</span><@note p/></p><p class="meta"><@origin p/></p></li>
</#list>
</ul>
</#list>
</section>
</#if>
<#list stories as story>
<#include "print-story.ftl">
</#list>
<#include "print-back.ftl">
</body>
</html>
