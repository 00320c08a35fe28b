using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Loopback;

/// <summary>Stands in for a chat service: keeps what is posted to it, and answers with a status of the test's choice.</summary>
internal sealed class Webhook : IDisposable
{
    private readonly HttpListener _listener;

    private Webhook(HttpListener listener, string address)
    {
        _listener = listener;
        Address = address;
    }

    public string Address { get; }

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public ConcurrentQueue<string> Messages { get; } = new();

    /// <summary>Starts one on a port that is free.</summary>
    public static Webhook Start()
    {
        for (var attempt = 0; ; attempt++)
        {
            var address = $"http://127.0.0.1:{Random.Shared.Next(20000, 60000)}/webhook/";
            var listener = new HttpListener();
            listener.Prefixes.Add(address);
            try
            {
                listener.Start();
            }
            catch (HttpListenerException) when (attempt < 100)
            {
                continue;
            }

            var webhook = new Webhook(listener, address);
            _ = webhook.AnswerAsync();
            return webhook;
        }
    }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                Messages.Enqueue(await reader.ReadToEndAsync());
                context.Response.StatusCode = (int)Status;
                context.Response.Close("ok"u8.ToArray(), willBlock: false);
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
