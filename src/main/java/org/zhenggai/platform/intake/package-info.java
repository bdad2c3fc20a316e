/**
 * How requests come in before anybody reads them: how much of a body, how slowly, and for how many at once somebody may
 * be waited for. Stands below Tomcat's own adapter, because only there every reader passes: forms, uploads, programs, and
 * what nobody reads at all.
 */
package org.zhenggai.platform.intake;
