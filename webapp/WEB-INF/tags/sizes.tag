<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="rows" required="true" type="java.util.List" %>
<%@ attribute name="grown" required="true" type="java.lang.Boolean" %>
<%@ attribute name="span" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<section class="card" data-source="figures" aria-labelledby="sizes-title">
  <h2 id="sizes-title">Entries in Redis <span class="scope" id="sizes-scope" <c:if test="${not grown}">hidden</c:if>>growth of the <span class="growth-span"><c:out value="${span}"/></span></span></h2>
  <div class="scroll" tabindex="0" role="region" aria-labelledby="sizes-title">
    <table id="sizes" class="named <c:if test='${not grown}'>no-growth</c:if>">
      <caption class="unseen">Entries and memory of each cache, by how much they grew, and how old the count is</caption>
      <thead><tr><th scope="col">Cache</th><th scope="col">Entries</th><th scope="col">Growth</th>
        <th scope="col">Memory, about</th><th scope="col">Growth</th><th scope="col">Counted</th></tr></thead>
      <tbody>
        <c:forEach var="row" items="${rows}">
          <tr data-cache="<c:out value='${row.name()}'/>"><th scope="row"><bdi><c:out value="${row.visibleName()}"/></bdi></th>
            <t:cells cells="${row.cells()}" loses="${false}"/></tr>
        </c:forEach>
      </tbody>
    </table>
  </div>
  <p class="dim" id="growth-hint" <c:if test="${grown}">hidden</c:if>>Choose a window to see by how much they grew in it.</p>
  <p class="empty dim" data-for="sizes" <c:if test="${not empty rows}">hidden</c:if>>No cache has been used yet.</p>
</section>
