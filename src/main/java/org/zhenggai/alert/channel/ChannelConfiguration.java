package org.zhenggai.alert.channel;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhenggai.platform.time.MachineTime;

/** All channels there are; those without settings are off. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelSettings.class)
class ChannelConfiguration {

    @Bean
    DeliveryChannel email(
            ChannelSettings settings,
            MailPage page,
            @Value("${zhenggai.base-url}") String baseUrl,
            MachineTime machine) {
        ChannelSettings.Email email = settings.email();
        boolean off = email.host() == null || email.host().isBlank();
        return new Email(
                off ? null : MailServer.of(settings),
                page,
                off ? null : MailServer.from(email),
                WebAddress.needed("ZHENGGAI_BASE_URL", baseUrl).getHost(),
                email.perMinute(),
                machine);
    }

    @Bean
    JsonPost jsonPost(ChannelSettings settings) {
        return new JsonPost(settings.connectTimeout(), settings.timeout());
    }

    @Bean
    DeliveryChannel wecom(ChannelSettings settings, JsonPost post, Clock clock, MachineTime machine) {
        return new GroupRobot(new WeCom(), settings.wecom(), post, clock, machine);
    }

    @Bean
    DeliveryChannel dingtalk(ChannelSettings settings, JsonPost post, Clock clock, MachineTime machine) {
        return new GroupRobot(new DingTalk(), settings.dingtalk(), post, clock, machine);
    }

    @Bean
    DeliveryChannel feishu(ChannelSettings settings, JsonPost post, Clock clock, MachineTime machine) {
        return new GroupRobot(new Feishu(), settings.feishu(), post, clock, machine);
    }
}
