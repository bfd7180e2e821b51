# syntax=docker/dockerfile:1
FROM node:24-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run -s build

# The bundle is all that runs: no package manager's tree, no sources, nothing to install. git, ssh and gpg fetch and
# verify the commits of git sources.
FROM node:24-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates git gnupg openssh-client \
  && rm -rf /var/lib/apt/lists/* /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack \
    /usr/local/bin/yarn* /opt/yarn*
COPY --from=build /src/dist /opt/evenkeel
COPY LICENSE /opt/evenkeel/LICENSE
RUN ln -s /opt/evenkeel/evenkeel.js /usr/local/bin/evenkeel \
  && git config --system --add safe.directory '*'
ENV NODE_ENV=production NODE_OPTIONS=--disable-proto=delete
# All that is written is below this: clones of git sources, and what outlives a restart where a volume is mounted there.
# The root file system may be read-only.
ENV EVENKEEL_CACHE_DIR=/tmp/evenkeel EVENKEEL_DATA_DIR=/tmp/evenkeel/data
# A bind mount of ECS takes owner and mode from here ("Use bind mounts with Amazon ECS").
RUN install -d -o 65532 -g 65532 -m 0700 /tmp/evenkeel
VOLUME ["/tmp/evenkeel"]
USER 65532:65532
WORKDIR /
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["evenkeel"]
CMD ["controller"]
