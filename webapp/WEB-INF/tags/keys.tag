<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="id" required="true" %>
<%@ attribute name="title" required="true" %>
<%@ attribute name="none" required="true" %>
<%@ attribute name="rows" required="true" type="java.util.List" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<section class="card" data-source="stats" aria-labelledby="<c:out value='${id}'/>-title">
  <h2 id="<c:out value='${id}'/>-title"><c:out value="${title}"/> <span class="scope">since the reset</span></h2>
  <table id="<c:out value='${id}'/>" class="keys">
    <caption class="unseen"><c:out value="${title}"/>, most first</caption>
    <thead><tr><th scope="col">#</th><th scope="col">Key</th><th scope="col">Count</th></tr></thead>
    <tbody>
      <c:forEach var="row" items="${rows}">
        <tr data-key="<c:out value='${row.key()}'/>"><td><c:out value="${row.rank()}"/></td>
          <td><bdi><c:out value="${row.visibleKey()}"/></bdi>
            <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect height="4" width="<c:out value='${row.percent()}'/>"/></svg></td>
          <td><span><c:out value="${row.count()}"/></span> <small class="dim"><c:out value="${row.bounds()}"/></small></td></tr>
      </c:forEach>
    </tbody>
  </table>
  <p class="empty dim" data-for="<c:out value='${id}'/>" <c:if test="${not empty rows}">hidden</c:if>><c:out value="${none}"/></p>
</section>
