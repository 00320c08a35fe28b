using System.Net;

namespace HealthEvents.Sinks;

/// <summary>
/// The proxy of the machine for everything but the machine itself: a request to the loopback that goes through a proxy ends at the
/// wrong machine, and tells that one the address. Only <c>NO_PROXY</c> would otherwise prevent it.
/// </summary>
internal sealed class LoopbackBypass(IWebProxy proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
}
