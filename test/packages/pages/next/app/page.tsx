export default function Home() {
  return <main>Boots, tents and maps.</main>;
}
