<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}"/>
<t:page title="Sign in" current="login">
  <section class="card narrow" aria-labelledby="title">
    <h1 id="title">Sign in</h1>
    <c:if test="${refused}">
      <p class="note bad" id="refused" role="alert">This name and password do not belong together.</p>
    </c:if>
    <form class="stack" method="post" action="<c:out value='${root}'/>/login">
      <c:if test="${not empty next}"><input type="hidden" name="next" value="<c:out value='${next}'/>"></c:if>
      <label for="username">Name</label>
      <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false"
             maxlength="128" required autofocus>
      <label for="password">Password</label>
      <input id="password" name="password" type="password" autocomplete="current-password" maxlength="256" required>
      <button id="submit" class="primary">Sign in</button>
    </form>
  </section>
</t:page>
