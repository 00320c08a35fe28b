using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ColdStart;

/// <summary>A KMS that opens one ciphertext.</summary>
internal sealed class KeyService : LocalServer
{
    /// <summary>The ciphertext that opens.</summary>
    public static string Ciphertext { get; } = Convert.ToBase64String("the sealed address of a webhook"u8);

    /// <summary>What comes out.</summary>
    public required string Plaintext { get; init; }

    protected override async Task AnswerAsync(HttpContext context)
    {
        using var request = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var opens = request.RootElement.GetProperty("CiphertextBlob").GetString() == Ciphertext
            && request.RootElement.GetProperty("EncryptionContext").GetProperty("LambdaFunctionName").GetString() == "alerts";
        var body = opens
            ? $$"""{"EncryptionAlgorithm":"SYMMETRIC_DEFAULT","KeyId":"arn:aws:kms:eu-west-1:111122223333:key/1","Plaintext":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(Plaintext))}}"}"""
            : """{"__type":"InvalidCiphertextException"}""";
        context.Response.StatusCode = opens ? 200 : 400;
        context.Response.ContentType = "application/x-amz-json-1.1";
        context.Response.ContentLength = body.Length;
        await context.Response.WriteAsync(body, context.RequestAborted);
    }
}
