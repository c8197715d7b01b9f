<#if actors?has_content>
<section class="part">
<h2 id="actors">${labels["actors"]}</h2>
<table>
<thead><tr><th scope="col" class="c-name">${labels["name"]}</th><th scope="col" class="c-role">${labels["role"]}</th><th scope="col">${labels["stories"]}</th><th scope="col" class="c-count figure">${labels["mentions"]}</th><td class="c-bar"></td></tr></thead>
<tbody>
<#list actors as a><#if a?index < 10>
<tr><th scope="row">${a.name}</th><td>${a.role}</td><td><#list a.stories as n><a href="#story${n}">${n}</a><#sep>, </#list></td><td class="figure">${a.mentions}</td><td class="bar"><@bar a.share/></td></tr>
</#if></#list>
</tbody>
</table>
<#if actors?size gt 10>
<ul class="index">
<#list actors as a><#if a?index gte 10><li><strong>${a.name}</strong><#if a.role?has_content>, ${a.role}</#if> <span class="leader"></span>&#160;<#list a.stories as n><a href="#story${n}">${n}</a><#sep>, </#list></li>
</#if></#list>
</ul>
</#if>
<#if actorsLeftOut gt 0><p class="meta">${labels["actors.more"]?replace("{0}", actorsLeftOut)}</p></#if>
</section>
</#if>
<section class="part">
<h2 id="sources">${labels["allsources"]}</h2>
<#if coverage.outlets?has_content>
<h3 data-outline="none">${labels["articles.by.outlet"]}</h3>
<table>
<thead><tr><th scope="col" class="c-outlet">${labels["outlet"]}</th><th scope="col" class="c-count figure">${labels["in.articles"]}</th><td></td></tr></thead>
<tbody>
<#list coverage.outlets as o><tr><th scope="row">${o.name}</th><td class="figure">${o.articles}</td><td class="bar"><@bar o.share/></td></tr></#list>
</tbody>
</table>
<#if coverage.outletsMore?has_content><p class="meta">${coverage.outletsMore}</p></#if>
</#if>
<#if sources?has_content>
<ol class="sources">
<#list sources as s>
<li id="${s.id}"><p><@titled s/><#if s.titleDerived> <span class="meta">(${labels["title.derived"]})</span></#if></p>
<p class="meta"><@origin s/><#if s.byline?has_content> · ${s.byline}</#if><#if s.story gt 0> · <a href="#story${s.story}">${labels["story"]} ${s.story}</a></#if><#if s.url?has_content> · <a href="${s.url}" title="${s.urlText}">${s.urlText}</a><#elseif s.urlText?has_content> · ${s.urlText}<#elseif s.origin?has_content> · ${s.origin}</#if></p></li>
</#list>
</ol>
<#if sourcesMore?has_content><p class="meta">${sourcesMore}</p></#if>
</#if>
</section>
<section class="part">
<h2 id="unread">${labels["unread"]}</h2>
<#if coverage.failed?has_content>
<h3 data-outline="none">${labels["failed"]}</h3>
<ul class="plain"><#list coverage.failed as p><li><strong class="outlet">${p.where}</strong>: ${p.what}<#if p.todo?has_content>; ${p.todo}</#if></li></#list></ul>
</#if>
<#if coverage.skipped?has_content>
<ul class="plain"><#list coverage.skipped as p><li><strong class="outlet">${p.where}</strong>: ${p.what}<#if p.todo?has_content>; ${p.todo}</#if></li></#list></ul>
<#else>
<p>${labels["unread.none"]}</p>
</#if>
<#if coverage.unreadMore?has_content><p class="meta">${coverage.unreadMore}</p></#if>
</section>
<section class="method">
<h2 id="method">${labels["method"]}</h2>
<#list method as line><p>${line}</p></#list>
</section>
<#if cited?has_content>
<section class="appendix">
<h2 id="appendix">${labels["appendix"]}</h2>
<p class="meta">${labels["appendix.note"]}</p>
<#list cited as s>
<h3 data-outline="none"<@dir s/>><@titled s/></h3>
<p class="meta"><@origin s/><#if !s.whole> · ${labels["appendix.partly"]}</#if></p>
<#list s.paragraphs as paragraph>
<#if paragraph.gapBefore><p class="gap">…</p></#if>
<p<@dir s/>><span<@lang s/>><#list paragraph.parts as part><#list part.starts as n><span id="${n.id}"></span></#list><#if part.marked><mark>${part.text}</mark><#else>${part.text}</#if><#list part.ends as n><sup class="note"><#list n.uses as use><a href="#${use.id}" title="${labels["appendix.back"]}: ${n.number}">${n.number}<#if n.uses?size gt 1>${use?counter?lower_abc}</#if></a><#sep> </#list></sup><#sep> </#list></#list></span></p>
</#list>
</#list>
</section>
</#if>
