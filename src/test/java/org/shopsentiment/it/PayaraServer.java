package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import javax.management.remote.JMXServiceURL;
import org.shopsentiment.demo.PayaraPorts;

/**
 * A running Payara, administered over HTTP as {@code asadmin} does.
 *
 * @param ports where it answers
 * @param log its log
 */
record PayaraServer(PayaraPorts ports, Path log) implements ServerUnderTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Override
    public JMXServiceURL jmx() throws MalformedURLException {
        return new JMXServiceURL("service:jmx:rmi:///jndi/rmi://localhost:" + ports.jmx() + "/jmxrmi");
    }

    @Override
    public void set(String name, String value) throws IOException {
        command("create-system-properties", name + "=" + value.replace(":", "\\:"));
    }

    @Override
    public void unset(String name) throws IOException {
        command("delete-system-property", name);
    }

    /** Whether commands are taken. */
    boolean up() throws InterruptedException {
        try {
            return send(request("version").GET().build()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void command(String command, String operand) throws IOException {
        String form = "DEFAULT=" + Shop.encoded(operand);
        try {
            HttpResponse<String> answer = send(request(command)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build());
            assertThat(answer.body()).as(command).contains("\"exit_code\":\"SUCCESS\"");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String command) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + ports.admin() + "/command/" + command))
                .header("Authorization", Account.ADMIN.authorization().orElseThrow())
                .header("Accept", "application/json")
                .header("X-Requested-By", "tests")
                .timeout(Duration.ofSeconds(60));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
