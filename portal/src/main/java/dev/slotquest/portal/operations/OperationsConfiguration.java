package dev.slotquest.portal.operations;

import dev.slotquest.shared.health.ProductHealth;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    @Bean
    FilterRegistrationBean<HealthFilter> healthFilter(ProductHealth health, JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new HealthFilter(health, json));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns(HealthFilter.PATH);
        return registration;
    }
}
