package org.shopsentiment.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The HTTP API. */
@ApplicationPath("/api/v1")
public class ShopApplication extends Application {}
