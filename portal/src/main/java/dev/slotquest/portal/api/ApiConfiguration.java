package dev.slotquest.portal.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiProperties.class)
class ApiConfiguration implements WebMvcConfigurer {

    /** Spring Security's chain stands at -100: what needs no person stands before it, what needs one behind it. */
    private static final int BEFORE_SECURITY = -110;

    private static final int BEHIND_SECURITY = -90;

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictJson() {
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(ApiJson.MAPPER));
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(Problems problems, ApiProperties properties) {
        return registered(new BodyLimitFilter(problems, properties.largestBody().toBytes()), BEFORE_SECURITY);
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimit(Problems problems, ApiProperties properties) {
        return registered(new RateLimitFilter(problems, properties.requestsPerMinute()), BEHIND_SECURITY);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(Problems problems, IdempotencyKeys keys) {
        return registered(new IdempotencyFilter(problems, keys), BEHIND_SECURITY + 1);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageRequestResolver());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        var iso = new DateTimeFormatterRegistrar();
        iso.setUseIsoFormat(true);
        iso.registerFormatters(registry);
        registry.addConverter(new OffsetInAnAddress());
    }

    private static <T extends ApiFilter> FilterRegistrationBean<T> registered(T filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }

    /** In an address a plus that was not encoded arrives as a blank. */
    private static final class OffsetInAnAddress implements Converter<String, OffsetDateTime> {
        @Override
        public OffsetDateTime convert(String text) {
            return OffsetDateTime.parse(text.strip().replace(' ', '+'));
        }
    }
}
