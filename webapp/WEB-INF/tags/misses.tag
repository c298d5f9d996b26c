<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="rows" required="true" type="java.util.List" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<section class="card" data-source="stats" aria-labelledby="miss-reasons-title">
  <h2 id="miss-reasons-title">Why lookups missed <span class="scope">since the reset</span></h2>
  <div class="scroll" tabindex="0" role="region" aria-labelledby="miss-reasons-title">
    <table id="miss-reasons" class="named">
      <caption class="unseen">Misses of each cache by reason</caption>
      <thead><tr><th scope="col">Cache</th><td></td><th scope="col">Misses</th><th scope="col" data-reason="cold">Cold</th>
        <th scope="col" data-reason="expired">Expired</th><th scope="col" data-reason="invalidated">Invalidated</th>
        <th scope="col" data-reason="evicted">Evicted</th><th scope="col" data-reason="unknown">Unknown</th></tr></thead>
      <tbody>
        <c:forEach var="row" items="${rows}">
          <tr data-cache="<c:out value='${row.name()}'/>"><th scope="row"><bdi><c:out value="${row.visibleName()}"/></bdi></th>
            <td><svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><c:forEach var="part" items="${row.parts()}"><rect class="<c:out value='${part.reason()}'/>" x="<c:out value='${part.from()}'/>" width="<c:out value='${part.width()}'/>" height="4"/></c:forEach></svg></td>
            <td><c:out value="${row.misses()}"/></td>
            <c:forEach var="part" items="${row.parts()}"><td><span><c:out value="${part.count()}"/></span><c:if test="${part.reason() eq 'evicted'}"><small class="causes"><c:out value="${row.evictedBy()}"/></small></c:if></td></c:forEach></tr>
        </c:forEach>
      </tbody>
    </table>
  </div>
  <p class="empty dim" data-for="miss-reasons" <c:if test="${not empty rows}">hidden</c:if>>No cache has been used yet.</p>
  <details>
    <summary>What the reasons say</summary>
    <dl class="reasons">
      <dt data-reason="cold">Cold</dt><dd>This node has never stored the key.</dd>
      <dt data-reason="expired">Expired</dt><dd>The time to live that this node gave it had passed.</dd>
      <dt data-reason="invalidated">Invalidated</dt><dd>This node removed it on purpose before its time.</dd>
      <dt data-reason="evicted">Evicted</dt><dd>It was stored, should still be there and is gone: Redis&rsquo; memory limit, a flush, a restart, or another node. The small line says which of them Redis tells of; <q>unknown</q> until it was asked, every 10&nbsp;s.</dd>
      <dt data-reason="unknown">Unknown</dt><dd>None of these is sure: the key was forgotten or not stored by this node, calls overlapped or failed, or the entry could not be read.</dd>
    </dl>
  </details>
</section>
