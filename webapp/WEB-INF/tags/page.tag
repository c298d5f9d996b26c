<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="scriptless" %>
<%@ attribute name="title" required="true" %>
<%@ attribute name="current" required="false" %>
<%@ attribute name="script" required="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="root" value="${pageContext.request.contextPath}"/>
<c:set var="user" value="${pageContext.request.userPrincipal}"/>
<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title><c:out value="${title}"/> – ShopSentiment</title>
  <link rel="icon" type="image/svg+xml" href="<c:out value='${root}'/>/assets/icon.svg">
  <link rel="stylesheet" href="<c:out value='${root}'/>/assets/style.css">
  <c:if test="${not empty script}">
    <script type="module" src="<c:out value='${root}/assets/${script}'/>"></script>
  </c:if>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
  <a class="brand" href="<c:out value='${root}'/>/">
    <svg viewBox="0 0 32 32" aria-hidden="true"><rect x="3" y="16" width="6" height="12" rx="2"/><rect x="13" y="9" width="6" height="19" rx="2"/><rect x="23" y="4" width="6" height="24" rx="2"/></svg>
    ShopSentiment</a>
  <nav aria-label="Pages">
    <a href="<c:out value='${root}'/>/" <c:if test="${current eq 'shop'}">aria-current="page"</c:if>>Shop</a>
    <c:if test="${not empty user and pageContext.request.isUserInRole('admin')}">
      <a href="<c:out value='${root}'/>/admin/cache-stats" <c:if test="${current eq 'dashboard'}">aria-current="page"</c:if>>Cache monitor</a>
    </c:if>
  </nav>
  <div class="who">
    <c:choose>
      <c:when test="${empty user}">
        <c:if test="${current ne 'login'}"><a id="login" href="<c:out value='${root}'/>/login">Sign in</a></c:if>
      </c:when>
      <c:otherwise>
        <span class="name">Signed in as <b id="user"><c:out value="${user.name}"/></b></span>
        <form method="post" action="<c:out value='${root}'/>/logout"><button id="logout" class="quiet">Sign out</button></form>
      </c:otherwise>
    </c:choose>
  </div>
</header>
<main id="main" tabindex="-1">
<jsp:doBody/>
</main>
</body>
</html>
