<%@ page contentType="text/html; charset=UTF-8" session="false" isErrorPage="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}"/>
<t:page title="${problem.title()}">
  <section class="card narrow" aria-labelledby="title">
    <p class="code" id="status"><c:out value="${problem.status()}"/></p>
    <h1 id="title"><c:out value="${problem.title()}"/></h1>
    <p><c:out value="${problem.detail()}"/></p>
    <p class="links">
      <a href="<c:out value='${root}'/>/">To the shop</a>
      <c:if test="${problem.status() eq 401 or problem.status() eq 403}">
        <a href="<c:out value='${root}'/>/login">Sign in with another account</a>
      </c:if>
    </p>
  </section>
</t:page>
