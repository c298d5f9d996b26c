package org.shopsentiment.load.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** One resource and nothing around it. */
@ApplicationPath("/")
public class BareApplication extends Application {}
