"""The classic way: what the public blueprints do at a cold start, over the same Runtime API."""
import base64
import http.client
import json
import os
import urllib.request

import boto3

HOOK_URL = boto3.client("kms").decrypt(
    CiphertextBlob=base64.b64decode(os.environ["kmsEncryptedHookUrl"]),
    EncryptionContext={"LambdaFunctionName": os.environ["AWS_LAMBDA_FUNCTION_NAME"]},
)["Plaintext"].decode("utf-8")


def handler(event):
    alarm = json.loads(event["Records"][0]["Sns"]["Message"])
    text = f"{alarm['AlarmName']} state is now {alarm['NewStateValue']}: {alarm['NewStateReason']}"
    message = json.dumps({"channel": os.environ.get("slackChannel"), "text": text}).encode("utf-8")
    request = urllib.request.Request(HOOK_URL, message, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as response:
        response.read()


runtime = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
while True:
    runtime.request("GET", "/2018-06-01/runtime/invocation/next")
    invocation = runtime.getresponse()
    body = invocation.read()
    handler(json.loads(body))
    request_id = invocation.headers["Lambda-Runtime-Aws-Request-Id"]
    runtime.request("POST", f"/2018-06-01/runtime/invocation/{request_id}/response", b"null")
    runtime.getresponse().read()
