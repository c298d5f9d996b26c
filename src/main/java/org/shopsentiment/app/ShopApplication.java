package org.shopsentiment.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The HTTP API. */
@ApplicationPath("/api/v1")
public class ShopApplication extends Application {

    /** Jersey would describe every call of the API, the administrators' too, to anyone who asks. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
