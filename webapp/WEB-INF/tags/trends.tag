<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="choices" required="true" type="java.util.List" %>
<%@ attribute name="scope" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<section class="card" data-source="history" aria-labelledby="trends-title">
  <div class="head">
    <h2 id="trends-title">Trends <bdi class="scope shown-cache"><c:out value="${scope}"/></bdi></h2>
    <t:choices name="trend" title="How far back" choices="${choices}" scripted="${true}"/>
  </div>
  <noscript><p class="dim">The charts need JavaScript; <code>api/v1/admin/cache-history</code> has their figures.</p></noscript>
  <div id="charts" class="charts"></div>
  <p class="empty dim" id="no-trends" hidden>Nothing has been sampled yet: the first points come some ten seconds after the start.</p>
  <details id="trend-figures" hidden>
    <summary>The same as a table</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="Trends as a table"><table class="named"><caption class="unseen">What was counted, and the size, over time</caption><thead></thead><tbody></tbody></table></div>
  </details>
</section>
