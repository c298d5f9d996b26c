<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page title="Cache monitor" current="dashboard" script="dashboard.js">
  <div class="title">
    <div>
      <h1>Cache monitor</h1>
      <p class="dim">Measured since <time id="monitoring-since"><c:out value="${dashboard.since()}"/></time> · up for <span id="uptime"><c:out value="${dashboard.uptime()}"/></span></p>
    </div>
    <form id="view" class="controls" method="get">
      <label>Cache
        <select id="cache" name="cache">
          <option value="">All caches</option>
          <c:forEach var="name" items="${dashboard.cacheNames()}">
            <option value="<c:out value='${name}'/>" <c:if test="${name eq dashboard.cache()}">selected</c:if>><c:out value="${name}"/></option>
          </c:forEach>
        </select></label>
      <label>Show top
        <select id="limit" name="limit">
          <c:forEach var="choice" items="${dashboard.limits()}">
            <option <c:if test="${choice eq dashboard.limit()}">selected</c:if>><c:out value="${choice}"/></option>
          </c:forEach>
        </select></label>
      <button type="button" id="pause" hidden>Pause</button>
      <span class="pill" id="live" data-state="loading" hidden>Loading</span>
    </form>
  </div>
  <p id="stale" class="note bad" role="status" hidden></p>
  <noscript><p class="note">Without JavaScript this page does not refresh by itself.</p></noscript>

  <div class="chooser">
    <span class="dim" aria-hidden="true">Figures</span>
    <t:choices name="window" title="Figures of which time" choices="${dashboard.windows()}"/>
    <noscript><button form="view">Show</button></noscript>
  </div>

  <div class="summary">
    <section class="card hero <c:if test="${not health.good()}">bypassed</c:if>" id="hero" data-source="figures" aria-labelledby="rate-title">
      <h2 id="rate-title">Hit rate <bdi class="scope shown-cache"><c:out value="${dashboard.scope()}"/></bdi></h2>
      <p class="big" id="hit-rate"><c:out value="${dashboard.figures().hitRate()}"/></p>
      <svg class="bar thick" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect id="hit-rate-bar" height="4" width="<c:out value='${dashboard.figures().percent()}'/>"/></svg>
      <p class="dim" id="lookups"><c:out value="${dashboard.figures().lookups()}"/></p>
      <p class="note bad" id="bypassed" role="status" <c:if test="${health.good()}">hidden</c:if>>The cache is bypassed while Redis is unhealthy.</p>
    </section>
    <section class="card" data-source="figures" aria-labelledby="totals-title">
      <h2 id="totals-title">Totals <span class="scope span"><c:out value="${dashboard.figures().span()}"/></span></h2>
      <dl class="figures">
        <div><dt>Hits</dt><dd id="hits"><c:out value="${dashboard.figures().hits()}"/></dd></div>
        <div><dt>Misses</dt><dd id="misses"><c:out value="${dashboard.figures().misses()}"/></dd></div>
        <div><dt>Lookups</dt><dd id="total"><c:out value="${dashboard.figures().total()}"/></dd></div>
        <div><dt>Errors</dt><dd id="errors"><c:out value="${dashboard.figures().errors()}"/></dd>
          <dd class="more" id="error-kinds"><c:out value="${dashboard.figures().errorKinds()}"/></dd>
          <dd class="more" id="error-recent"></dd></div>
      </dl>
    </section>
    <section class="card" data-source="health" aria-labelledby="redis-title">
      <h2 id="redis-title">Redis <span class="pill" id="redis-status" data-state="<c:out value='${health.state()}'/>"><c:out value="${health.status()}"/></span></h2>
      <p class="note bad" id="redis-error" <c:if test="${empty health.error()}">hidden</c:if>><c:out value="${health.error()}"/></p>
      <p class="note bad" id="redis-avoided" <c:if test="${not health.avoided()}">hidden</c:if>>Redis is being avoided: the shop answers uncached.</p>
      <dl class="list">
        <div><dt>Kind</dt><dd id="redis-kind"><c:out value="${health.kind()}"/></dd></div>
        <div><dt>Version</dt><dd id="redis-version"><c:out value="${health.version()}"/></dd></div>
        <div><dt>Memory</dt><dd id="redis-memory"><c:out value="${health.memory()}"/></dd></div>
        <div><dt>Keys in the database</dt><dd id="redis-keys"><c:out value="${health.keys()}"/></dd></div>
        <div><dt>Keys of this application</dt><dd id="redis-own-keys"><c:out value="${health.ownKeys()}"/></dd></div>
        <div><dt>Up for</dt><dd id="redis-uptime"><c:out value="${health.uptime()}"/></dd></div>
        <div><dt>Answers in</dt><dd id="redis-response"><c:out value="${health.response()}"/></dd></div>
      </dl>
      <dl id="redis-codes" hidden>
        <c:forEach var="code" items="${health.codes()}"><dt><c:out value="${code.key}"/></dt><dd><c:out value="${code.value}"/></dd></c:forEach>
      </dl>
    </section>
  </div>

  <section class="card" data-source="figures" aria-labelledby="caches-title">
    <h2 id="caches-title">Caches <span class="scope span"><c:out value="${dashboard.figures().span()}"/></span></h2>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="caches-title">
      <table id="caches">
        <caption class="unseen">Lookups, changes and mean times of each cache</caption>
        <thead><tr><th scope="col">Cache</th><th scope="col">Hit rate</th><th scope="col">Hits</th>
          <th scope="col">Misses</th><th scope="col">Errors</th><th scope="col">Puts</th><th scope="col">Removals</th>
          <th scope="col">Mean get</th><th scope="col">Mean load</th><th scope="col">Time saved</th></tr></thead>
        <tbody>
          <c:forEach var="row" items="${dashboard.caches()}">
            <tr data-cache="<c:out value='${row.name()}'/>"><th scope="row"><bdi><c:out value="${row.visibleName()}"/></bdi></th>
              <t:cells cells="${row.cells()}" loses="${row.loses()}"/></tr>
          </c:forEach>
        </tbody>
      </table>
    </div>
    <p class="empty dim" data-for="caches" <c:if test="${not empty dashboard.caches()}">hidden</c:if>>No cache has been used yet.</p>
  </section>

  <t:trends choices="${dashboard.trends()}" scope="${dashboard.scope()}"/>
  <t:sizes rows="${dashboard.sizes()}" grown="${dashboard.grown()}" span="${dashboard.figures().span()}"/>
  <t:misses rows="${dashboard.misses()}"/>
  <p class="dim" id="choose" <c:if test="${not empty dashboard.cache()}">hidden</c:if>>Choose a cache to see its key groups and times.</p>
  <t:onecache one="${dashboard.one()}" shown="${not empty dashboard.cache()}"/>

  <div class="pair">
    <t:keys id="top-hits" title="Most hit keys" none="No hits yet." rows="${dashboard.topHits()}"/>
    <t:keys id="top-misses" title="Most missed keys" none="No misses yet." rows="${dashboard.topMisses()}"/>
  </div>
  <p class="dim">A count without a note is exact. Where keys are too many to be counted one by one, a row says between which
    figures its count is, and whether its place among the others is uncertain.</p>
</t:page>
