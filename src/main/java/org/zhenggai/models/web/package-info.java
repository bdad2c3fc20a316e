/** Pages and API over the models in use. */
package org.zhenggai.models.web;
