"""Lists the fleet, asks for a refresh of one object, and follows the operation to its end: with a generated client alone.

usage: python follow.py FOLDER-OF-THE-CLIENT URL TOKEN NAMESPACE KIND NAME
"""

import json
import sys

sys.path.insert(0, sys.argv[1])
_, _, url, token, namespace, kind, name = sys.argv

from evenkeel_client import AuthenticatedClient, Client
from evenkeel_client.api.actions import get_operation, post_object_action, post_object_action_plan
from evenkeel_client.api.objects import get_objects
from evenkeel_client.models import PostObjectActionBody, PostObjectActionPlanBody

anonymous = Client(base_url=url)
admin = AuthenticatedClient(base_url=url, token=token)
at = {"namespace": namespace, "kind": kind, "name": name, "verb": "refresh"}

page = get_objects.sync(client=admin, limit=100)
refused = post_object_action_plan.sync_detailed(client=anonymous, body=PostObjectActionPlanBody(), **at)
plan = post_object_action_plan.sync(client=admin, body=PostObjectActionPlanBody(), **at)
begun = post_object_action.sync(
    client=admin, body=PostObjectActionBody(plan=plan.plan, reason="a generated client asks"), **at
)
followed = begun
while followed.state == "running":
    followed = get_operation.sync(begun.id, client=admin)

print(
    json.dumps(
        {
            "objects": sorted(item.key for item in page.items),
            "anonymous": refused.status_code,
            "operation": {"verb": followed.verb, "state": followed.state, "reason": followed.reason},
        }
    )
)
