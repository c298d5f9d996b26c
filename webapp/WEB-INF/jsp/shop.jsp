<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page title="Products" current="shop" script="shop.js">
  <noscript><p class="note">The product list needs JavaScript; the same data is served by <a href="api/v1/products">api/v1/products</a>.</p></noscript>
  <div class="shop">
    <section class="card" aria-labelledby="products-title">
      <div class="title">
        <h1 id="products-title">Products</h1>
        <form class="controls" id="filter">
          <label>Category <select id="category" autocomplete="off"><option value="">All</option>
            <c:forEach var="name" items="${categories}"><option value="<c:out value='${name}'/>"><c:out value="${name}"/></option></c:forEach></select></label>
        </form>
      </div>
      <p id="products-message" class="note bad" role="alert" hidden></p>
      <ul id="products" class="products"></ul>
      <nav class="pager" aria-label="Pages of products" data-pager="products">
        <button type="button" data-step="-1" disabled>Previous</button>
        <span data-pages role="status">–</span>
        <button type="button" data-step="1" disabled>Next</button>
      </nav>
    </section>

    <div class="side">
      <section class="card" id="product" aria-labelledby="product-title" hidden>
        <div class="title">
          <h2 id="product-title" tabindex="-1">–</h2>
          <a href="#main" id="close">Close</a>
        </div>
        <p id="product-facts" class="dim"></p>
        <form class="controls">
          <label>Reviews <select id="sentiment">
            <option value="">All</option><option value="positive">Positive</option>
            <option value="neutral">Neutral</option><option value="negative">Negative</option></select></label>
        </form>
        <p id="reviews-message" class="note bad" role="alert" hidden></p>
        <ol id="reviews" class="reviews"></ol>
        <nav class="pager" aria-label="Pages of reviews" data-pager="reviews">
          <button type="button" data-step="-1" disabled>Previous</button>
          <span data-pages role="status">–</span>
          <button type="button" data-step="1" disabled>Next</button>
        </nav>
        <h3>Write a review</h3>
        <c:choose>
          <c:when test="${mayWrite}">
            <form id="write" class="stack">
              <label for="review-rating">Rating</label>
              <select id="review-rating" name="rating" required>
                <option value="5">5 – excellent</option><option value="4">4 – good</option><option value="3">3 – fair</option>
                <option value="2">2 – poor</option><option value="1">1 – bad</option></select>
              <label for="review-title">Title (may be left empty)</label>
              <input id="review-title" name="title" maxlength="200">
              <label for="review-text">Review</label>
              <textarea id="review-text" name="text" rows="4" maxlength="10000" required></textarea>
              <button class="primary">Send the review</button>
              <p id="write-message" class="note" role="status" hidden></p>
            </form>
          </c:when>
          <c:otherwise>
            <p class="dim"><a href="login?next=/">Sign in</a> to write a review.</p>
          </c:otherwise>
        </c:choose>
      </section>

      <section class="card" id="analyze-card" aria-labelledby="analyze-title">
        <h2 id="analyze-title">Analyze a text</h2>
        <form id="analyze" class="stack">
          <label for="analyze-text">How does it sound?</label>
          <textarea id="analyze-text" rows="3" maxlength="5000" required></textarea>
          <button>Analyze</button>
          <p id="analyze-result" class="note" role="status" hidden></p>
        </form>
      </section>
    </div>
  </div>
</t:page>
