package org.shopsentiment.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something on sale. Its id is the shop's own number for it. */
@Entity
@Table(name = "product")
public class Product {

    @Id
    private long id;

    private String name;
    private String category;

    @Column(name = "category_key")
    private String categoryKey;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    /** A product that is not in the database yet. */
    public Product(long id, String name, String category) {
        this.id = id;
        this.name = name;
        this.category = category;
        this.categoryKey = Category.keyOf(category);
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getCategory() {
        return category;
    }

    /** The category as {@link Category#keyOf(String)} spells it. */
    public String getCategoryKey() {
        return categoryKey;
    }
}
