/** What every page and every API answer shares: language, problems, error pages. */
package org.zhenggai.platform.web;
