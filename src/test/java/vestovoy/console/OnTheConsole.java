package vestovoy.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/// Runs against the console on a port of its own; one server for all classes that bear this.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ConsoleOfTests.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@interface OnTheConsole {}
