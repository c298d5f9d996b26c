<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="one" required="true" type="org.shopsentiment.monitoring.web.ChosenCache" %>
<%@ attribute name="shown" required="true" type="java.lang.Boolean" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<div class="pair" id="one-cache" <c:if test="${not shown}">hidden</c:if>>
  <section class="card" data-source="one" aria-labelledby="groups-title">
    <h2 id="groups-title">Key groups <span class="scope"><bdi class="one-name"><c:out value="${one.visibleName()}"/></bdi></span> <span class="scope">since the reset</span></h2>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="groups-title">
      <table id="groups" class="named">
        <caption class="unseen">Lookups and time saved of each group of keys, most looked up first</caption>
        <thead><tr><th scope="col">Group</th><th scope="col">Hit rate</th><th scope="col">Hits</th><th scope="col">Misses</th><th scope="col">Time saved</th></tr></thead>
        <tbody>
          <c:forEach var="row" items="${one.groups()}">
            <tr data-group="<c:out value='${row.name()}'/>"><th scope="row"><bdi><c:out value="${row.visibleName()}"/></bdi></th>
              <t:cells cells="${row.cells()}" loses="${row.loses()}"/></tr>
          </c:forEach>
        </tbody>
      </table>
    </div>
    <p class="dim" id="groups-more" <c:if test="${empty one.moreGroups()}">hidden</c:if>><c:out value="${one.moreGroups()}"/></p>
    <p class="empty dim" data-for="groups" <c:if test="${not empty one.groups()}">hidden</c:if>>No lookups yet.</p>
  </section>
  <section class="card" data-source="one" aria-labelledby="times-title">
    <h2 id="times-title">Times <span class="scope"><bdi class="one-name"><c:out value="${one.visibleName()}"/></bdi></span> <span class="scope">since the reset</span></h2>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="times-title">
      <table id="times" class="named">
        <caption class="unseen">How long lookups, loads and stores took; within 6.3 % but for the mean</caption>
        <thead><tr><th scope="col">Time of</th><th scope="col">Count</th><th scope="col">Mean</th><th scope="col">p50</th><th scope="col">p95</th><th scope="col">p99</th><th scope="col">Max</th></tr></thead>
        <tbody>
          <c:forEach var="row" items="${one.times()}">
            <tr data-time="<c:out value='${row.id()}'/>"><th scope="row"><bdi><c:out value="${row.label()}"/></bdi></th>
              <t:cells cells="${row.cells()}" loses="${false}"/></tr>
          </c:forEach>
        </tbody>
      </table>
    </div>
    <p class="dim" id="improvement"><c:out value="${one.improvement()}"/></p>
    <p class="empty dim" data-for="times" <c:if test="${not empty one.times()}">hidden</c:if>>No times yet.</p>
  </section>
</div>
