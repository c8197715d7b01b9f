<div class="front">
<div class="masthead">
<div class="edition"><div class="left"><p><strong>${edition}</strong></p></div><div class="right"><p><time datetime="${date}">${dateText}</time></p></div></div>
<h1>${title}</h1>
<p class="window">${coverage.windowText}</p>
<p class="window">${coverage.articlesText} · ${coverage.outletsText} · ${coverage.storiesText} · ${coverage.skippedText}<#if coverage.failed?has_content> · <strong class="alarm">${coverage.failedText}</strong></#if></p>
</div>
<#if !stories?has_content>
<section><h2>${labels["nocoverage"]}</h2><p class="bottomline">${labels["nocoverage.note"]}</p></section>
</#if>
<#if bottomLine?has_content>
<section>
<h2 data-outline="none">${labels["bottomline"]}</h2>
<#list bottomLine as p><p class="bottomline" id="${p.id}"<@dir p/>><@words p/></p>
</#list>
</section>
</#if>
<#if keyPoints?has_content>
<section>
<h2 data-outline="none">${labels["keypoints"]}</h2>
<ol class="top">
<#list keyPoints as p>
<li id="${p.id}"><p<@dir p/>><@words p/></p><@meta p/></li>
</#list>
</ol>
</section>
</#if>
<aside class="coverage">
<h2 data-outline="none">${labels["coverage"]}</h2>
<div class="facts">
<div><p class="label">${labels["coverage.read"]}</p><p>${coverage.articlesText}, ${coverage.outletsText}</p></div>
<div><p class="label">${labels["coverage.time"]}</p><p>${coverage.windowText}</p></div>
<div><p class="label">${labels["coverage.skipped"]}</p><p>${coverage.skippedText}<#if coverage.failed?has_content>; <strong class="alarm">${coverage.failedText}</strong></#if></p><#list coverage.setAside as a><p>${a.reason}: ${a.count}</p></#list></div>
</div>
</aside>
</div>
