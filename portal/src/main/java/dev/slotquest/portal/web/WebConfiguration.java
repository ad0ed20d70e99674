package dev.slotquest.portal.web;

import dev.slotquest.gamification.shop.Looks;
import dev.slotquest.shared.Languages;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.thymeleaf.ITemplateEngine;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Formats> formats;
    private final ObjectProvider<Wording> wording;
    private final ObjectProvider<NavigationCount> counters;
    private final ObjectProvider<Looks> looks;

    WebConfiguration(
            ObjectProvider<Formats> formats,
            ObjectProvider<Wording> wording,
            ObjectProvider<NavigationCount> counters,
            ObjectProvider<Looks> looks) {
        this.formats = formats;
        this.wording = wording;
        this.counters = counters;
        this.looks = looks;
    }

    @Bean
    LocaleResolver localeResolver(Languages languages) {
        return new PortalLocaleResolver(languages);
    }

    /** In front of everything that needs the database, the session among them. */
    @Bean
    FilterRegistrationBean<DatabaseAwayFilter> databaseAwayFilter(
            LocaleResolver localeResolver, ITemplateEngine templates, MessageSource messages) {
        var registration = new FilterRegistrationBean<>(new DatabaseAwayFilter(localeResolver, templates, messages));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LayoutInterceptor(formats, wording, counters, looks))
                .excludePathPatterns("/api/**");
    }

    /** Gives every template its frame, and the formats and words of the reader's language. */
    private record LayoutInterceptor(
            ObjectProvider<Formats> formats,
            ObjectProvider<Wording> wording,
            ObjectProvider<NavigationCount> counters,
            ObjectProvider<Looks> looks)
            implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            Appearance appearance = new Appearance(looks);
            request.setAttribute("looks", appearance);
            request.setAttribute(
                    Layout.ATTRIBUTE,
                    new Layout(
                            request,
                            RequestContextUtils.getLocale(request),
                            counters.orderedStream().toList(),
                            appearance));
            request.setAttribute("formats", formats.getObject());
            request.setAttribute("wording", wording.getObject());
            return true;
        }
    }
}
