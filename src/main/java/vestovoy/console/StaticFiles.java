package vestovoy.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// Style, script and htmx, under `/console`. Browsers keep them and ask each time whether they
/// changed; the answer is made from the content, since all files of a reproducible build bear one
/// date.
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
    private static final String HTMX =
            "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/console/**", "classpath:/static/console/");
        serve(registry, "/console/lib/**", htmxFolder());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
    }

    private static void serve(ResourceHandlerRegistry registry, String paths, String folder) {
        ResourceHandlerRegistration files = registry.addResourceHandler(paths);
        files.addResourceLocations(folder);
        files.setCacheControl(CacheControl.noCache());
        files.setUseLastModified(false);
        files.setEtagGenerator(StaticFiles::tag);
    }

    /// The folder of whichever version is on the class path.
    private static String htmxFolder() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(HTMX);
            if (found.length != 1) {
                throw new IllegalStateException(
                        "htmx is on the class path " + found.length + " times, not once");
            }
            String file = found[0].getURL().toString();
            return file.substring(0, file.lastIndexOf('/') + 1);
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot look for htmx on the class path", fault);
        }
    }

    private static String tag(Resource file) {
        try (InputStream content = file.getInputStream()) {
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return "\"" + HexFormat.of().toHexDigits(sum.getValue()) + "\"";
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + file, fault);
        }
    }
}
