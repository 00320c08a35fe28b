using System.Collections.Concurrent;
using System.Text.Json;
using HealthEvents.TestSupport;
using Microsoft.AspNetCore.Http;

namespace HealthEvents.LambdaHost.Tests.Servers;

/// <summary>A KMS that opens one ciphertext, with one encryption context.</summary>
internal sealed class KmsServer : LoopbackServer
{
    /// <summary>The ciphertext that opens.</summary>
    public static string Ciphertext { get; } = Convert.ToBase64String("the sealed address of a webhook"u8);

    /// <summary>What comes out.</summary>
    public string Plaintext { get; set; } = "";

    /// <summary>The function name that the ciphertext is bound to.</summary>
    public string FunctionName { get; set; } = "alerts";

    /// <summary>The error to answer with instead, such as <c>AccessDeniedException</c>.</summary>
    public string? Error { get; set; }

    /// <summary>What to wait for before each answer.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>The trace of each call, or nothing, in the order they came.</summary>
    public ConcurrentQueue<string> Traces { get; } = new();

    protected override async Task AnswerAsync(HttpContext context)
    {
        Traces.Enqueue(context.Request.Headers["X-Amzn-Trace-Id"].ToString());
        using var request = JsonDocument.Parse(await ReadBodyAsync(context));
        await Gate.WaitAsync(context.RequestAborted);
        var error = Error ?? (Opens(context, request.RootElement) ? null : "InvalidCiphertextException");
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            if (error is null)
            {
                writer.WriteString("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
                writer.WriteString("KeyId", "arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-4000-8000-000000000000");
                writer.WriteBase64String(nameof(Plaintext), System.Text.Encoding.UTF8.GetBytes(Plaintext));
            }
            else
            {
                writer.WriteString("__type", error);
            }

            writer.WriteEndObject();
        }

        context.Response.StatusCode = error is null ? 200 : 400;
        context.Response.ContentType = "application/x-amz-json-1.1";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.ToArray(), context.RequestAborted);
    }

    private bool Opens(HttpContext context, JsonElement request) =>
        context.Request.Headers["X-Amz-Target"] == "TrentService.Decrypt"
        && request.GetProperty("CiphertextBlob").GetString() == Ciphertext
        && request.TryGetProperty("EncryptionContext", out var pairs)
        && pairs.GetProperty("LambdaFunctionName").GetString() == FunctionName;
}
