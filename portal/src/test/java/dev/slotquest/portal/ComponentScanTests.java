package dev.slotquest.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;

/** What the product finds when it looks for its parts, while the tests of four modules stand on the class path. */
@PortalTest
class ComponentScanTests {

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Test
    void findsNoPartOfATest() {
        assertThat(Stream.of(beans.getBeanDefinitionNames())
                        .map(beans::getBeanDefinition)
                        .filter(ScannedGenericBeanDefinition.class::isInstance)
                        .map(BeanDefinition::getBeanClassName))
                .hasSizeGreaterThan(50)
                .as("found by the scan; a test's own application must not be a @Configuration")
                .allSatisfy(name -> assertThat(home(name)).doesNotContain("test-classes", "-tests.jar"));
    }

    private static String home(String name) throws ClassNotFoundException {
        return Class.forName(name)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
    }
}
