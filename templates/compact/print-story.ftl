<#-- A story in a few lines. -->
<article class="story">
<h3 id="${story.id}" data-outline="2"<@lang story/><@dir story/>>${story.number}. ${story.headline}</h3>
<#list story.keyPoints as p><#if p?index == 0><p id="${p.id}"<@dir p/>><@words p/></p></#if></#list>
<#list story.quotes as q><#if q?index == 0><p class="said" id="${q.id}"<@dir q/>><em><span<@lang q/>>${q.text}</span></em><@note q/> <span class="meta"><@speaker q/></span></p></#if></#list>
<p class="meta">${story.articlesText} · <#list story.outlets as o>${o}<#sep>, </#list></p>
</article>
