using System.Globalization;
using System.Net;
using System.Text.Json;

namespace HealthEvents.Sinks;

/// <summary>
/// The AWS Parameters and Secrets Lambda Extension. It listens on the loopback in plain http, caches by itself, and answers only
/// while an event is handled, not while the function starts.
/// </summary>
/// <remarks>Source: Secrets Manager user guide and Systems Manager user guide, "AWS Parameters and Secrets Lambda Extension".</remarks>
internal static class LambdaExtension
{
    private const int DefaultPort = 2773;
    private const int MaxResponseBytes = 256 * 1024;
    private const int MostAttempts = 4;
    private const string ExtensionsFolder = "/opt/extensions";
    private const string OutsideLambda =
        $"Secrets Manager and SSM are read through the AWS Parameters and Secrets Lambda Extension, which needs {LambdaVariables.SessionToken}. Outside Lambda add the package HealthEvents.Ssm and call AddSsm, or keep it elsewhere.";

    private const string TokenHeader = "X-Aws-Parameters-Secrets-Token";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Whether a text is an ARN of a service.</summary>
    public static bool IsArnOf(string text, string service) => text.Split(':', 4) is ["arn", _, var named, _] && named == service;

    /// <summary>
    /// Finds at the start of a host that nobody will answer: outside Lambda, and in a function without any extension. Which
    /// extensions there are is not known, and they answer only later.
    /// </summary>
    /// <remarks>Source: Lambda developer guide, "Augment Lambda functions using Lambda extensions": external ones lie in <c>/opt/extensions</c>.</remarks>
    /// <exception cref="SecretException">There is no extension.</exception>
    public static void ThrowIfAbsent(SecretContext context)
    {
        var environment = context.Services.Environment;
        var isNamed = !string.IsNullOrEmpty(environment.Get(LambdaVariables.ExtensionPort)) && !string.IsNullOrEmpty(environment.Get(LambdaVariables.SessionToken));
        if (isNamed)
        {
            return;
        }

        if (string.IsNullOrEmpty(environment.Get(LambdaVariables.FunctionName)))
        {
            throw new SecretException(OutsideLambda);
        }

        if (!Directory.Exists(ExtensionsFolder) || !Directory.EnumerateFileSystemEntries(ExtensionsFolder).Any())
        {
            throw new SecretException("Secrets Manager and SSM are read through the AWS Parameters and Secrets Lambda Extension, and the function has no extension. Add its layer to the function.");
        }
    }

    /// <summary>Asks the extension.</summary>
    /// <returns>The body of the response.</returns>
    /// <exception cref="SecretException">It does not answer, or it refuses.</exception>
    public static async ValueTask<byte[]> GetAsync(string path, SinkServices services, CancellationToken cancellationToken)
    {
        var token = services.Environment.Get(LambdaVariables.SessionToken);
        if (string.IsNullOrEmpty(token))
        {
            throw new SecretException(OutsideLambda);
        }

        var port = services.Environment.Get(LambdaVariables.ExtensionPort);
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535)
        {
            number = DefaultPort;
        }

        using var client = services.HttpClients.CreateClient(WebhookHttp.ExtensionClientName);
        var url = new Uri($"http://localhost:{number.ToString(CultureInfo.InvariantCulture)}{path}");
        var call = new Call(client, url, token, services.TimeProvider);
        return await RetryLoop.RunAsync(call, static (call, stop) => call.AttemptAsync(stop), services.TimeProvider, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds the secret or parameter in a response.</summary>
    /// <param name="response">The body of the response.</param>
    /// <param name="member">The member that holds the secret or parameter.</param>
    /// <param name="parent">Finds the object that has the member.</param>
    /// <exception cref="SecretException">There is none in it.</exception>
    public static string TextIn(byte[] response, string member, Func<JsonElement, JsonElement> parent)
    {
        using var document = TolerantJson.ParseObject(response)
            ?? throw new SecretException("The AWS Parameters and Secrets Lambda Extension did not answer with a JSON object.");
        return TolerantJson.Text(parent(document.RootElement), member)
            ?? throw new SecretException($"The AWS Parameters and Secrets Lambda Extension answered without {member}. A binary secret holds no text.");
    }

    /// <summary>One question, asked again while the extension is not ready.</summary>
    private sealed class Call(HttpClient client, Uri url, string token, TimeProvider clock)
    {
        private int _attempts;

        public async ValueTask<RetryDecision<byte[]>> AttemptAsync(CancellationToken cancellationToken)
        {
            _attempts++;
            var (status, body) = await AskAsync(cancellationToken).ConfigureAwait(false);
            if (status == HttpStatusCode.OK)
            {
                return new(body);
            }

            // The extension answers 400 until it is ready, and while AWS refuses; only the first passes.
            var isPassing = status is null || (int)status >= 500 || (status == HttpStatusCode.BadRequest && body.AsSpan().IndexOf("not ready"u8) >= 0);
            return isPassing && _attempts < MostAttempts ? new(body, Pause * _attempts) : throw Refused(status, isPassing);
        }

        private async ValueTask<(HttpStatusCode? Status, byte[] Body)> AskAsync(CancellationToken cancellationToken)
        {
            using var timeout = new CancellationTokenSource(AttemptTimeout, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.TryAddWithoutValidation(TokenHeader, token);
            try
            {
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
                var buffer = new byte[MaxResponseBytes];
                var length = await BoundedBody.ReadAsync(response.Content, buffer, either.Token).ConfigureAwait(false);
                return (response.StatusCode, buffer[..length]);
            }
            catch (Exception) when (!cancellationToken.IsCancellationRequested)
            {
                return (null, []);
            }
        }

        private static SecretException Refused(HttpStatusCode? status, bool isTransient) =>
            new(status is null
                ? "The AWS Parameters and Secrets Lambda Extension does not answer. Add its layer to the function."
                : $"The AWS Parameters and Secrets Lambda Extension answered HTTP {(int)status}. Check the name, and that the function's role may read the secret or parameter and decrypt it.")
            {
                IsTransient = isTransient,
            };
    }
}
