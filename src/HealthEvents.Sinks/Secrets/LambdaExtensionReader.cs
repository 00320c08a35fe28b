using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace HealthEvents.Sinks;

/// <summary>
/// Reads from the AWS Parameters and Secrets Lambda Extension. It listens on the loopback in plain http, caches by itself, and
/// answers only while an event is handled, not while the function starts: nothing is read before the first message.
/// </summary>
/// <remarks>Source: Secrets Manager user guide and Systems Manager user guide, "AWS Parameters and Secrets Lambda Extension".</remarks>
internal sealed class LambdaExtensionReader(WebhookAddressOptions options, SinkServices services)
{
    private const int DefaultPort = 2773;
    private const int MaxAnswerBytes = 256 * 1024;
    private const int Attempts = 4;
    private const string TokenHeader = "X-Aws-Parameters-Secrets-Token";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(5);

    public async ValueTask<string> ReadSecretAsync(string id, CancellationToken cancellationToken)
    {
        var answer = await AskAsync($"/secretsmanager/get?secretId={Uri.EscapeDataString(id)}", cancellationToken).ConfigureAwait(false);
        return Address(answer, "SecretString", static root => root);
    }

    public async ValueTask<string> ReadParameterAsync(string name, CancellationToken cancellationToken)
    {
        var path = $"/systemsmanager/parameters/get?name={Uri.EscapeDataString(name)}&withDecryption=true";
        var answer = await AskAsync(path, cancellationToken).ConfigureAwait(false);
        return Address(answer, "Value", static root => root.TryGetProperty("Parameter", out var parameter) ? parameter : default);
    }

    private async ValueTask<byte[]> AskAsync(string path, CancellationToken cancellationToken)
    {
        var token = services.Environment.Get(LambdaVariables.SessionToken);
        if (string.IsNullOrEmpty(token))
        {
            throw new WebhookUrlException(
                $"Secrets Manager and SSM are read through the AWS Parameters and Secrets Lambda Extension, which needs {LambdaVariables.SessionToken}. Outside Lambda use another source of the address.");
        }

        var port = services.Environment.Get(LambdaVariables.ExtensionPort);
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535)
        {
            number = DefaultPort;
        }

        using var client = services.HttpClients.CreateClient(WebhookHttp.ExtensionClientName);
        var url = new Uri($"http://localhost:{number.ToString(CultureInfo.InvariantCulture)}{path}");
        for (var attempt = 1; ; attempt++)
        {
            var (status, body) = await TryAskAsync(client, url, token, cancellationToken).ConfigureAwait(false);
            if (status == HttpStatusCode.OK)
            {
                return body;
            }

            // The extension answers 400 until it is ready, and while AWS refuses; only the first passes.
            var isPassing = status is null || (int)status >= 500 || (status == HttpStatusCode.BadRequest && body.AsSpan().IndexOf("not ready"u8) >= 0);
            if (!isPassing || attempt == Attempts)
            {
                throw Refused(status, isPassing);
            }

            await Task.Delay(Pause * attempt, services.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<(HttpStatusCode? Status, byte[] Body)> TryAskAsync(
        HttpClient client, Uri url, string token, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(AttemptTimeout, services.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation(TokenHeader, token);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            var buffer = new byte[MaxAnswerBytes];
            var length = await BoundedBody.ReadAsync(response.Content, buffer, either.Token).ConfigureAwait(false);
            return (response.StatusCode, buffer[..length]);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, []);
        }
    }

    private static WebhookUrlException Refused(HttpStatusCode? status, bool isTransient) =>
        new(status is null
            ? "The AWS Parameters and Secrets Lambda Extension does not answer. Add its layer to the function."
            : $"The AWS Parameters and Secrets Lambda Extension answered HTTP {(int)status}. Check the name, and that the function's role may read the secret or parameter and decrypt it.")
        {
            IsTransient = isTransient,
        };

    private string Address(byte[] answer, string member, Func<JsonElement, JsonElement> parent)
    {
        using var document = TolerantJson.ParseObject(answer)
            ?? throw new WebhookUrlException("The AWS Parameters and Secrets Lambda Extension did not answer with a JSON object.");
        var text = TolerantJson.Text(parent(document.RootElement), member)
            ?? throw new WebhookUrlException($"The AWS Parameters and Secrets Lambda Extension answered without {member}. A binary secret cannot hold an address.");
        return string.IsNullOrWhiteSpace(options.SecretMember) ? Whole(text) : Member(text, options.SecretMember);
    }

    private static string Whole(string text) =>
        text.AsSpan().TrimStart().StartsWith("{")
            ? throw new WebhookUrlException("The secret is a JSON object. Name the member that holds the address in the option SecretMember.")
            : text;

    private static string Member(string text, string member)
    {
        using var document = TolerantJson.ParseObject(Encoding.UTF8.GetBytes(text))
            ?? throw new WebhookUrlException("The option SecretMember is set, but the secret is no JSON object.");
        return TolerantJson.Text(document.RootElement, member)
            ?? throw new WebhookUrlException($"The secret has no text member '{member}', which the option SecretMember names.");
    }
}
