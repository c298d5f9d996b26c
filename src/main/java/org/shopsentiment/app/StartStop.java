package org.shopsentiment.app;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Starts and stops the application with its web context; a bad setting stops the deployment with its one sentence. */
@WebListener
public class StartStop implements ServletContextListener {

    private static final Logger LOG = System.getLogger(StartStop.class.getName());

    @Inject
    private @Nullable Instance<Deployment> deployments;

    private @Nullable Deployment deployment;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            Settings.read(SettingSource.ofProcess());
        } catch (InvalidSettingException e) {
            LOG.log(Level.ERROR, e.getMessage());
            throw e;
        }
        Deployment starting = Objects.requireNonNull(deployments).get();
        deployment = starting;
        try {
            starting.start();
        } catch (RuntimeException e) {
            starting.stop();
            throw e;
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (deployment != null) {
            deployment.stop();
        }
    }
}
