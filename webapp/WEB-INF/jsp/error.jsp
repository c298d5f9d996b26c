<%@ page contentType="text/html; charset=UTF-8" session="false" isErrorPage="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}"/>
<t:page title="${failure.title()}">
  <section class="card narrow" aria-labelledby="title">
    <p class="code" id="status"><c:out value="${failure.status()}"/></p>
    <h1 id="title"><c:out value="${failure.title()}"/></h1>
    <p><c:out value="${failure.detail()}"/></p>
    <p class="links">
      <a href="<c:out value='${root}'/>/">To the shop</a>
      <c:if test="${failure.status() eq 401 or failure.status() eq 403}">
        <a href="<c:out value='${root}'/>/login">Sign in with another account</a>
      </c:if>
    </p>
  </section>
</t:page>
