using System.Globalization;
using System.Net;

namespace HealthEvents.Sns;

/// <summary>Fetches one certificate once, with bounds on size and time, and without following anybody elsewhere.</summary>
internal sealed class CertificateDownload(HttpClient client, TimeProvider clock, TimeSpan limit, CertificateRules rules)
{
    /// <summary>A certificate has 2 KiB.</summary>
    private const int MaxBytes = 64 * 1024;

    /// <summary>Fetches it. Never throws.</summary>
    public async Task<CertificateAnswer> RunAsync(Uri address, SnsEndpoint endpoint)
    {
        using var late = new CancellationTokenSource(limit, clock);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, late.Token).ConfigureAwait(false);
            if ((int)response.StatusCode is >= 300 and < 400 || response.RequestMessage?.RequestUri is { } from && from != address)
            {
                return CertificateAnswer.Rejected("its address redirects");
            }

            if (response.StatusCode != HttpStatusCode.OK)
            {
                return CertificateAnswer.Unavailable($"{endpoint.Host} answers {((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)}");
            }

            if (response.RequestMessage?.RequestUri is null)
            {
                return CertificateAnswer.Rejected("the client does not say where it came from");
            }

            var bytes = new byte[MaxBytes + 1];
            var body = await response.Content.ReadAsStreamAsync(late.Token).ConfigureAwait(false);
            int length;
            await using (body.ConfigureAwait(false))
            {
                length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, late.Token).ConfigureAwait(false);
            }

            return length > MaxBytes
                ? CertificateAnswer.Rejected("it is too large")
                : rules.Check(bytes.AsSpan(0, length), endpoint, clock.GetUtcNow());
        }
        catch (Exception) when (late.IsCancellationRequested)
        {
            return CertificateAnswer.Unavailable($"{endpoint.Host} does not answer within {limit}");
        }
        catch (HttpRequestException exception)
        {
            return CertificateAnswer.Unavailable($"{endpoint.Host} cannot be asked ({exception.HttpRequestError})");
        }
        catch (Exception exception)
        {
            // The client may be anybody's code. Messages of exceptions may repeat addresses.
            return CertificateAnswer.Unavailable($"{endpoint.Host} cannot be asked ({exception.GetType().Name})");
        }
    }
}
