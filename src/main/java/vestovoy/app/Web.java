package vestovoy.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import vestovoy.community.PersonalData;
import vestovoy.console.ConsoleConfiguration;
import vestovoy.console.ConsoleSettings;
import vestovoy.console.Rests;
import vestovoy.console.Shortfall;
import vestovoy.desk.Accounts;
import vestovoy.desk.Cases;
import vestovoy.desk.Desk;
import vestovoy.desk.Switch;
import vestovoy.faq.BadInput;
import vestovoy.faq.Rebuild;
import vestovoy.intake.Completeness;
import vestovoy.intake.Inbox;
import vestovoy.lucene.FaqIndex;
import vestovoy.triage.Bar;
import vestovoy.triage.Mode;
import vestovoy.triage.Preview;
import vestovoy.vk.CallbackEndpoint;
import vestovoy.vk.CallbackGate;

/// The pages and the callback over HTTP: the one place that starts the framework.
final class Web implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    /// The framework's own wiring, with the console's.
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ConsoleConfiguration.class, Gauges.class, Readiness.class})
    static class Pages {}

    private Web(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Starts to serve.
    ///
    /// @throws BadInput when the port is taken
    static Web start(Station station, Settings settings, Path config, String banner, Log log) {
        List<Preview> texts = TextsFolder.preview(settings, config);
        ConsoleSettings console = console(settings, banner);
        SpringApplication application =
                new SpringApplicationBuilder(Pages.class)
                        .bannerMode(Banner.Mode.OFF)
                        .registerShutdownHook(false)
                        .logStartupInfo(false)
                        .initializers(context -> {
                            GenericApplicationContext pages = (GenericApplicationContext) context;
                            beans(pages, station, settings, console);
                            pages.registerBean(Preview.Now.class, () -> () -> texts);
                        })
                        .build();
        application.setDefaultProperties(properties(settings, log));
        free(settings.get(Keys.HOST), settings.get(Keys.PORT));
        return new Web(application.run());
    }

    /// Tries the address before the framework does, which would tell it in a page of text.
    private static void free(String host, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            socket.setReuseAddress(true);
        } catch (UnknownHostException unknown) {
            throw new BadInput(
                    "There is no address " + host + "; correct the setting console.host.", unknown);
        } catch (IOException failure) {
            throw new BadInput(
                    "The console cannot listen on "
                            + host
                            + ", port "
                            + port
                            + " ("
                            + failure.getMessage()
                            + "): another program has taken it, or the address is not this machine's; choose another one (the settings"
                            + " console.port and console.host, or --port of the demo).",
                    failure);
        }
    }

    private static ConsoleSettings console(Settings settings, String banner) {
        boolean real = settings.get(Keys.API).getHost().startsWith("api.vk.");
        String page =
                real
                        ? "https://" + settings.get(Keys.API).getHost().substring("api.".length())
                        : "";
        return new ConsoleSettings(
                settings.get(Keys.NAME),
                settings.get(Keys.ZONE),
                page,
                banner,
                Losses.names(settings));
    }

    private static Map<String, Object> properties(Settings settings, Log log) {
        var properties = new java.util.HashMap<String, Object>();
        properties.put("spring.application.name", "vestovoy");
        properties.put("server.address", settings.get(Keys.HOST));
        properties.put("server.port", settings.get(Keys.PORT));
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        properties.put("spring.threads.virtual.enabled", "true");
        properties.put("spring.main.keep-alive", "false");
        properties.put("server.error.whitelabel.enabled", "false");
        properties.put("server.tomcat.max-http-form-post-size", "1MB");
        properties.put("server.servlet.session.timeout", "2h");
        properties.put(
                "server.forward-headers-strategy", settings.get(Keys.PROXY) ? "native" : "none");
        properties.put("management.endpoints.web.exposure.include", "health,prometheus");
        properties.put("management.endpoint.health.probes.enabled", "true");
        properties.put(
                "management.endpoint.health.group.readiness.include",
                "readinessState,database,index,events");
        properties.put("management.endpoint.health.group.liveness.include", "livenessState,loops");
        properties.put("management.observations.enable.spring.security", "false");
        properties.put("management.health.diskspace.enabled", "false");
        properties.put("management.health.ssl.enabled", "false");
        properties.putAll(log.properties());
        return properties;
    }

    private static void beans(
            GenericApplicationContext context,
            Station station,
            Settings settings,
            ConsoleSettings console) {
        context.registerBean(
                Station.class, () -> station, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Desk.class, station::desk);
        context.registerBean(Switch.class, station::switching);
        context.registerBean(Cases.class, () -> station.store().cases());
        context.registerBean(Accounts.class, () -> station.store().accounts());
        context.registerBean(Inbox.class, () -> station.store().inbox());
        context.registerBean(
                FaqIndex.class, station::index, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Rebuild.class, station::rebuild);
        context.registerBean(ConsoleSettings.class, () -> console);
        context.registerBean(PersonalData.class, () -> settings.get(Keys.ORDER_NUMBERS));
        context.registerBean(Mode.class, () -> settings.get(Keys.MODE));
        context.registerBean(Bar.Now.class, () -> station::bar);
        context.registerBean(Completeness.All.class, () -> station::completeness);
        context.registerBean(Rests.class, () -> station::rests);
        context.registerBean(InstantSource.class, InstantSource::system);
        context.registerBean(Shortfall.Now.class, () -> station::shortfalls);
        List<CallbackGate> gates = station.gates();
        if (!gates.isEmpty()) {
            context.registerBean(
                    CallbackEndpoint.class,
                    () -> new CallbackEndpoint(gates, InstantSource.system()));
        }
    }

    URI address(Settings settings) {
        int port =
                java.util.Objects.requireNonNull(
                                ((ServletWebServerApplicationContext) context).getWebServer())
                        .getPort();
        return URI.create("http://" + settings.get(Keys.HOST) + ":" + port + "/");
    }

    @Override
    public void close() {
        context.close();
    }
}
