package vestovoy.console;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import vestovoy.community.PersonalData;
import vestovoy.desk.Cases;
import vestovoy.triage.Bar;

/// The console as a whole. The application imports it and supplies as beans: `Desk`, `Switch`,
/// `Cases`, `Accounts`, `Search`, `Generations`, `Rebuild`, `Inbox`, an `InstantSource`, the
/// [ConsoleSettings]; and, where it wishes, [ConsoleDoors], `PersonalData`, `Preview.Now` and the
/// `Mode` to be shown.
@Configuration(proxyBeanMethods = false)
@Import({
    ConsoleSecurity.class,
    ApiSecurity.class,
    StaticFiles.class,
    Frame.class,
    EntranceController.class,
    QueueController.class,
    CaseController.class,
    ActController.class,
    FaqController.class,
    StatusController.class,
    TextsController.class,
    SwitchController.class,
    SwitchApi.class,
    Halted.class,
    ReadBackLines.class
})
public class ConsoleConfiguration {
    private static final Locale RUSSIAN = Locale.of("ru");

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /// Russian, whatever the browser prefers, until the reader chooses otherwise.
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver chosen = new CookieLocaleResolver("language");
        chosen.setDefaultLocale(RUSSIAN);
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        return chosen;
    }

    @Bean
    CookieSameSiteSupplier sessionCookie() {
        return CookieSameSiteSupplier.ofLax();
    }

    @Bean
    Words words(MessageSource messages, InstantSource clock, ConsoleSettings settings) {
        return new Words(messages, clock, settings);
    }

    @Bean
    Suggestions suggestions(
            Words words, ObjectProvider<Bar.Now> bar, ObjectProvider<PersonalData> personal) {
        return new Suggestions(
                words,
                () -> Optional.ofNullable(bar.getIfAvailable()).map(Bar.Now::bar),
                personal.getIfAvailable(PersonalData::usual));
    }

    @Bean
    CasePages casePages(
            Cases cases,
            Words words,
            ConsoleSettings settings,
            Suggestions suggestions,
            ObjectProvider<PersonalData> personal) {
        return new CasePages(
                cases, words, settings, suggestions, personal.getIfAvailable(PersonalData::usual));
    }

    @Bean
    Aftermath aftermath(Cases cases, CasePages pages, Words words, InstantSource clock) {
        return new Aftermath(cases, pages, words, clock);
    }

    @Bean
    FaqPages faqPages(CasePages cases, Words words, Suggestions suggestions) {
        return new FaqPages(cases, words, suggestions);
    }
}
