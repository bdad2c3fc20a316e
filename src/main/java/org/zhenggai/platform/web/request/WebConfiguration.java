package org.zhenggai.platform.web.request;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.filter.OrderedFilter;
import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.time.PlausibleDates;
import org.zhenggai.platform.web.form.FormKeeping;
import org.zhenggai.platform.web.form.FormLines;
import org.zhenggai.platform.web.form.StorableFields;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** Just after Spring's RequestContextFilter, which would set the container's guess, and before security. */
    private static final int AFTER_REQUEST_CONTEXT = OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER - 104;

    private final FormKeeping formKeeping;
    private final StorableFields storableFields;

    WebConfiguration(FormKeeping formKeeping, StorableFields storableFields) {
        this.formKeeping = formKeeping;
        this.storableFields = storableFields;
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new ChosenLanguage();
    }

    /** In its usual place; the one that comes with Jersey would put the container's guess back behind our filter. */
    @Bean
    static RequestContextFilter requestContextFilter() {
        return new OrderedRequestContextFilter();
    }

    @Bean
    static FilterRegistrationBean<LanguageFilter> languageFilter(LocaleResolver localeResolver) {
        var registration = new FilterRegistrationBean<>(new LanguageFilter(localeResolver));
        registration.setOrder(AFTER_REQUEST_CONTEXT);
        return registration;
    }

    /** Before security, which keeps forms for after a login. */
    @Bean
    static FilterRegistrationBean<FormLines> formLines() {
        var registration = new FilterRegistrationBean<>(new FormLines());
        registration.setOrder(AFTER_REQUEST_CONTEXT);
        return registration;
    }

    /** {@code ?lang=en} on any page: a link, so it works without JavaScript. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setHttpMethods("GET");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change).excludePathPatterns("/api/**");
        registry.addInterceptor(new WholeForms());
        registry.addInterceptor(formKeeping).excludePathPatterns("/api/**");
        registry.addInterceptor(storableFields).excludePathPatterns("/error");
    }

    /** Dates of addresses and forms are those of bodies. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class, LocalDate.class, text -> PlainText.says(text) ? PlausibleDates.date(text.strip()) : null);
        registry.addConverter(
                String.class,
                YearMonth.class,
                text -> PlainText.says(text) ? PlausibleDates.month(text.strip()) : null);
    }
}
