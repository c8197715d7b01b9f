<#list sections as section><#if section.stories?has_content && section.stories?first == story.number>
<h2 class="section-title">${section.title}</h2>
</#if></#list>
<article class="story">
<div class="storyhead">
<p class="kicker"><strong>${story.number}</strong> · ${story.articlesText} · ${story.outletsText}<#if changes.since?has_content || story.novelty != "new"> · ${story.noveltyText}</#if><#if story.dayText?has_content> · ${story.dayText}</#if></p>
<h2 id="${story.id}"<@lang story/><@dir story/>>${story.headline}</h2>
</div>
<#if story.keyPoints?has_content>
<h3 data-outline="none">${labels["keypoints"]}</h3>
<ul class="points">
<#list story.keyPoints as p>
<li id="${p.id}"><p<@dir p/>><@words p/><#list p.then as t> <span id="${t.id}"><@words t/></span></#list></p><@meta p/></li>
</#list>
</ul>
</#if>
<#if story.actors?has_content>
<h3 data-outline="none">${labels["whoswho"]}</h3>
<table>
<thead><tr><th scope="col" class="c-name">${labels["name"]}</th><th scope="col" class="c-role">${labels["role"]}</th><th scope="col">${labels["type"]}</th><th scope="col" class="c-count figure">${labels["in.articles"]}</th></tr></thead>
<tbody>
<#list story.actors as a>
<tr><th scope="row">${a.name}</th><td>${a.role}</td><td>${a.typeText}</td><td class="figure">${a.articles}</td></tr>
</#list>
</tbody>
</table>
<#if story.actorsLeftOut gt 0><p class="meta more">${labels["actors.more"]?replace("{0}", story.actorsLeftOut)}</p></#if>
</#if>
<#if story.quotes?has_content || story.reported?has_content>
<h3 data-outline="none">${labels["said"]}</h3>
<#list story.quotes as q>
<blockquote id="${q.id}"<@dir q/>>
<p class="words"><span<@lang q/>>${q.text}</span><@note q/></p>
<p class="by"><@speaker q/> — <@origin q/><@also q/></p>
</blockquote>
</#list>
<#if story.reported?has_content>
<div class="reported">
<h4>${labels["reported"]} <span class="meta">${labels["reported.note"]}</span></h4>
<#list story.reported as q>
<p id="${q.id}"><@speaker q/><#if q.cue?has_content><#if q.role?has_content>,</#if> <span<@lang q/>>${q.cue}</span></#if><#if !q.cueLeads>:</#if> <span<@lang q/>>${q.text}</span><@note q/> <span class="meta"><@origin q/><@also q/></span></p>
</#list>
</div>
</#if>
</#if>
<#if story.differences?has_content>
<h3 data-outline="none">${labels["differ"]}</h3>
<dl class="differ">
<#list story.differences as d>
<dt>${d.subject}</dt>
<#list d.versions as v><dd id="${v.id}"><span<@lang v/>>${v.text}</span><@note v/> <span class="meta"><@origin v/></span></dd></#list>
</#list>
</dl>
</#if>
<#if story.dated.events?has_content>
<h3 data-outline="none">${labels["events"]}</h3>
<#if story.dated.drawn>
<figure>
<svg viewBox="0 0 600 30" width="600" height="30"><title>${labels["events.alt"]?replace("{0}", story.dated.fromText)?replace("{1}", story.dated.toText)}</title><line x1="6" y1="9" x2="594" y2="9" stroke="#b8b8b2" stroke-width="1.2"/><line x1="${6 + story.dated.edition * 0.588}" y1="1" x2="${6 + story.dated.edition * 0.588}" y2="17" stroke="#8c2318" stroke-width="1.4"/><#list story.dated.events as e><#if e.at == e.end><circle cx="${6 + e.at * 0.588}" cy="9" r="3.8" fill="#0d5063"/><#else><rect x="${6 + e.at * 0.588}" y="6.6" width="${[(e.end - e.at) * 0.588, 4]?max}" height="4.8" fill="#0d5063"/></#if></#list><text x="6" y="27" font-size="10" fill="#55595d">${story.dated.fromText}</text><text x="594" y="27" font-size="10" text-anchor="end" fill="#55595d">${story.dated.toText}</text></svg>
</figure>
</#if>
<table class="dated">
<tbody>
<#list story.dated.events as e><tr><th scope="row" class="c-date"><time datetime="${e.value}">${e.valueText}</time></th><td id="${e.id}"<@dir e/>><span<@lang e/>>${e.text}</span><@note e/> <span class="meta"><@origin e/></span></td></tr></#list>
</tbody>
</table>
<#elseif story.timeline.events?has_content>
<h3 data-outline="none">${labels["timeline"]}</h3>
<figure>
<svg viewBox="0 0 600 14" width="600" height="14"><title>${labels["timeline.alt"]?replace("{0}", story.timeline.fromText)?replace("{1}", story.timeline.toText)}</title><line x1="6" y1="7" x2="594" y2="7" stroke="#b8b8b2" stroke-width="1.2"/><#list story.timeline.events as e><circle cx="${6 + e.at * 5.88}" cy="7" r="3.6" fill="#0d5063"/></#list></svg>
</figure>
<ul class="plain">
<#list story.timeline.events as e><li><time datetime="${e.time}">${e.timeText}</time> <strong class="outlet">${e.outlet}</strong> <@titled e/></li></#list>
</ul>
</#if>
<h3 data-outline="none">${labels["sources"]}</h3>
<ul class="plain">
<#list story.sources as s><li><@origin s/> <a href="#${s.id}"><@titled s/></a></li></#list>
</ul>
<#if story.sourcesMore?has_content><p class="meta">${story.sourcesMore}</p></#if>
</article>
