/** Pages and API over calendars. */
package org.zhenggai.settlement.web;
