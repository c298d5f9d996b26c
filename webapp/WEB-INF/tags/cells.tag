<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="cells" required="true" type="java.util.List" %>
<%@ attribute name="loses" required="true" type="java.lang.Boolean" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:forEach var="cell" items="${cells}" varStatus="place">
  <td <c:if test="${loses and place.last}">class="bad"</c:if>><c:out value="${cell}"/></td>
</c:forEach>
