#!/usr/bin/env bash
# Whether the service in this container is ready, for engines that ask the image (HEALTHCHECK). Kubernetes asks by HTTP.
exec 3<>"/dev/tcp/127.0.0.1/${QUARKUS_MANAGEMENT_PORT:-9000}" || exit 1
printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
head -n 1 <&3 | grep -q ' 200 '
