<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="name" required="true" %>
<%@ attribute name="title" required="true" %>
<%@ attribute name="choices" required="true" type="java.util.List" %>
<%@ attribute name="scripted" required="false" type="java.lang.Boolean" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<fieldset class="choices" id="<c:out value='${name}'/>-choices" <c:if test="${scripted}">hidden</c:if>>
  <legend class="unseen"><c:out value="${title}"/></legend>
  <c:forEach var="choice" items="${choices}">
    <label><input type="radio" form="view" name="<c:out value='${name}'/>" value="<c:out value='${choice.value()}'/>" <c:if test="${choice.chosen()}">checked</c:if>><span><c:out value="${choice.label()}"/></span></label>
  </c:forEach>
</fieldset>
